import type { Kind } from "../../kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";

export const columnDefault: Kind = {
  name: "default",
  introspect: `
    select 'pg_attrdef'::regclass::oid::int8 as classid, d.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname, a.attname)::text as path,
           json_build_object('expression', pg_get_expr(d.adbin, d.adrelid))::text as value
    from pg_attrdef d join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where a.attgenerated = '' and c.relkind in ('r', 'p') and ${isUserNamespace("n")}`,
  parent: ({ id }) => ({ kind: "column", path: id.path }),
  inline: () => true,
  create: ({ id, value }) => ({
    sql: [
      `ALTER TABLE ${relation(id)} ALTER COLUMN ${quote(id.path[2] ?? "")} SET DEFAULT ${String(value["expression"])};`,
    ],
    lock: "ACCESS EXCLUSIVE",
  }),
  drop: ({ id }) => ({
    sql: [`ALTER TABLE ${relation(id)} ALTER COLUMN ${quote(id.path[2] ?? "")} DROP DEFAULT;`],
    lock: "ACCESS EXCLUSIVE",
  }),
  alter: (_from, to, _attributes, scope) => columnDefault.create(to, scope),
};
