import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";

/** True when columns that stay, or come at the end, do not give the wanted order: PostgreSQL compares it with the type's. */
function isOutOfOrder({ id, value }: Fact, { from }: Scope): boolean {
  const wanted = value["columns"] as readonly string[];
  const before = from.columnOrder.get(keyOf({ kind: "table", path: id.path }));
  const stay = before?.filter((name) => wanted.includes(name)) ?? [];
  return stay.some((name, at) => wanted[at] !== name);
}

/** That a table is one of a composite type (`OF`): a fact of its own, for it needs all columns to be as the type has them. */
export const rowType: CatalogKind = {
  name: "row type",
  among: "pg_class where reloftype <> 0",
  introspect: `
    select 0::int8 as classid, c.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('type', json_build_array(tn.nspname, t.typname), 'columns', (select coalesce(json_agg(a.attname order by a.attnum), '[]'::json)
             from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped))::text as value
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    join pg_type t on t.oid = c.reloftype join pg_namespace tn on tn.oid = t.typnamespace
    where c.relkind in ('r', 'p') and ${isUserNamespace("n")}`,
  parent: ({ id }) => ({ kind: "table", path: id.path }),
  create({ id, value }) {
    const [schema = "", name = ""] = value["type"] as readonly string[];
    return { sql: [`ALTER TABLE ${relation(id)} OF ${qualified(schema, name)};`], lock: "ACCESS EXCLUSIVE" };
  },
  drop: ({ id }) => ({ sql: [`ALTER TABLE ${relation(id)} NOT OF;`], lock: "ACCESS EXCLUSIVE" }),
  unsettlesParent: (_from, to, scope) => to !== undefined && isOutOfOrder(to, scope),
};
