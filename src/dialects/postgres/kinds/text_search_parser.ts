import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";

export const textSearchParser: CatalogKind = {
  name: "text search parser",
  archive: "when-needed",
  among: "pg_ts_parser where oid >= 16384",
  introspect: `
    select 'pg_ts_parser'::regclass::oid::int8 as classid, p.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, p.prsname)::text as path,
           json_build_object('START', p.prsstart::text, 'GETTOKEN', p.prstoken::text, 'END', p.prsend::text, 'LEXTYPES', p.prslextype::text,
             'HEADLINE', case when p.prsheadline <> 0 then p.prsheadline::text end)::text as value
    from pg_ts_parser p join pg_namespace n on n.oid = p.prsnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`text search parser ${relation(id)}`],
  create({ id, value }) {
    const options = Object.entries(value).flatMap(([name, routine]) =>
      routine === null ? [] : `${name} = ${routine}`,
    );
    return { sql: [`CREATE TEXT SEARCH PARSER ${relation(id)} (${options.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP TEXT SEARCH PARSER ${relation(id)};`] }),
};
