import type { Kind } from "../../kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";

/** That a table is a partition of another: attached and detached, its rows left alone. */
export const partition: Kind = {
  name: "partition",
  introspect: `
    select 0::int8 as classid, c.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('parent', json_build_array(pn.nspname, p.relname), 'bound', pg_get_expr(c.relpartbound, c.oid))::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_inherits i on i.inhrelid = c.oid
    join pg_class p on p.oid = i.inhparent join pg_namespace pn on pn.oid = p.relnamespace
    where c.relispartition and c.relkind in ('r', 'p') and ${isUserNamespace("n")}`,
  parent: ({ id }) => ({ kind: "table", path: id.path }),
  create({ id, value }) {
    const [schema = "", name = ""] = value["parent"] as readonly string[];
    return {
      sql: [`ALTER TABLE ${qualified(schema, name)} ATTACH PARTITION ${relation(id)} ${String(value["bound"])};`],
      lock: "SHARE UPDATE EXCLUSIVE",
    };
  },
  drop({ id, value }) {
    const [schema = "", name = ""] = value["parent"] as readonly string[];
    return {
      sql: [`ALTER TABLE ${qualified(schema, name)} DETACH PARTITION ${relation(id)};`],
      lock: "ACCESS EXCLUSIVE",
    };
  },
};
