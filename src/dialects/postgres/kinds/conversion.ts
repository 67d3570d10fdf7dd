import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { literal } from "../quote.ts";

export const conversion: CatalogKind = {
  name: "conversion",
  among: "pg_conversion where oid >= 16384",
  introspect: `
    select 'pg_conversion'::regclass::oid::int8 as classid, c.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, c.conname)::text as path,
           json_build_object('from', pg_encoding_to_char(c.conforencoding), 'to', pg_encoding_to_char(c.contoencoding),
             'function', c.conproc::text, 'default', c.condefault)::text as value
    from pg_conversion c join pg_namespace n on n.oid = c.connamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`conversion ${relation(id)}`],
  create({ id, value }) {
    const head = `CREATE ${value["default"] === true ? "DEFAULT " : ""}CONVERSION ${relation(id)}`;
    const way = `FOR ${literal(String(value["from"]))} TO ${literal(String(value["to"]))}`;
    return { sql: [`${head} ${way} FROM ${String(value["function"])};`] };
  },
  drop: ({ id }) => ({ sql: [`DROP CONVERSION ${relation(id)};`] }),
};
