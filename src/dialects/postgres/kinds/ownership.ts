import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";
import { ownerKey } from "./owner.ts";

/** That a sequence belongs to a column (`serial`): a fact of its own, for the default needs the sequence and this needs the column. */
export const ownership: CatalogKind = {
  name: "ownership",
  among: "pg_class where relkind = 'S'",
  introspect: `
    select 0::int8 as classid, c.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, c.relname)::text as path,
           json_build_object('column', json_build_array(tn.nspname, t.relname, a.attname))::text as value
    from pg_depend d join pg_class c on c.oid = d.objid and c.relkind = 'S' join pg_namespace n on n.oid = c.relnamespace
    join pg_class t on t.oid = d.refobjid join pg_namespace tn on tn.oid = t.relnamespace
    join pg_attribute a on a.attrelid = d.refobjid and a.attnum = d.refobjsubid
    where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.deptype = 'a' and ${isUserNamespace("n")}`,
  parent: ({ id }) => ({ kind: "sequence", path: id.path }),
  create({ id, value }, scope) {
    const [schema = "", table = "", name = ""] = value["column"] as readonly string[];
    const role = scope.to.facts.get(ownerKey({ kind: "table", path: [schema, table] }))?.value["role"];
    // Both must have one owner.
    const owner = role === undefined ? [] : [`ALTER SEQUENCE ${relation(id)} OWNER TO ${quote(String(role))};`];
    return { sql: [...owner, `ALTER SEQUENCE ${relation(id)} OWNED BY ${qualified(schema, table)}.${quote(name)};`] };
  },
  drop: ({ id }) => ({ sql: [`ALTER SEQUENCE ${relation(id)} OWNED BY NONE;`] }),
  whenNeedIsRebuilt: (_fact, need) => (need.id.kind === "owner" ? "stay" : "rebuild"),
};
