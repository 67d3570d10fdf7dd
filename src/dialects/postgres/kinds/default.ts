import { type FactId, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { ownerOf, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";
import { isHeld } from "../row_shape.ts";
import { below } from "../schema_index.ts";

/** Tables below have defaults of their own, which are facts of their own. */
function alterColumn(id: FactId, { from, to }: Scope): string {
  const table = keyOf(ownerOf("table", id));
  const only = [from, to].some((schema) => below(schema).has(table)) ? "ONLY " : "";
  return `ALTER TABLE ${only}${relation(id)} ALTER COLUMN ${quote(id.path[2] ?? "")}`;
}

export const columnDefault: CatalogKind = {
  name: "default",
  among: "pg_attrdef where oid >= 16384",
  introspect: `
    select 'pg_attrdef'::regclass::oid::int8 as classid, d.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, c.relname, a.attname)::text as path,
           json_build_object('expression', pg_get_expr(d.adbin, d.adrelid),
             'derived', json_build_object('written', a.attislocal or c.relispartition, 'volatile', exists (
               select from regexp_matches(d.adbin::text, ':(?:op)?funcid ([0-9]+)', 'g') called(number)
               join pg_proc p on p.oid = called.number[1]::oid and p.provolatile = 'v')))::text as value
    from pg_attrdef d join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace
    join pg_attribute a on a.attrelid = d.adrelid and a.attnum = d.adnum
    where a.attgenerated = '' and c.relkind in ('r', 'p') and ${isUserNamespace("n")}`,
  parent: ({ id }) => ({ kind: "column", path: id.path }),
  withTable: true,
  // The statement that makes an heir does not write what the heir inherits.
  // Nor can PostgreSQL fill a new column while another table holds rows of this one: they are filled after it.
  inline: ({ derived, id }, _to, standing) =>
    derived?.["written"] !== false && (standing === undefined || !isHeld(keyOf(ownerOf("table", id)), standing)),
  create: ({ id, value }, scope) => ({
    sql: [`${alterColumn(id, scope)} SET DEFAULT ${String(value["expression"])};`],
    lock: "ACCESS EXCLUSIVE",
  }),
  drop: ({ id }, scope) => ({
    sql: [`${alterColumn(id, scope)} DROP DEFAULT;`],
    lock: "ACCESS EXCLUSIVE",
  }),
  alter: (_from, to, _attributes, scope) => columnDefault.create(to, scope),
};
