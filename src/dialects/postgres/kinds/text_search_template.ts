import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";

export const textSearchTemplate: CatalogKind = {
  name: "text search template",
  archive: "when-needed",
  among: "pg_ts_template where oid >= 16384",
  introspect: `
    select 'pg_ts_template'::regclass::oid::int8 as classid, t.oid::int8 as objid, 0 as objsubid, json_build_array(n.nspname, t.tmplname)::text as path,
           json_build_object('INIT', case when t.tmplinit <> 0 then t.tmplinit::text end, 'LEXIZE', t.tmpllexize::text)::text as value
    from pg_ts_template t join pg_namespace n on n.oid = t.tmplnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`text search template ${relation(id)}`],
  create({ id, value }) {
    const options = Object.entries(value).flatMap(([name, routine]) =>
      routine === null ? [] : `${name} = ${routine}`,
    );
    return { sql: [`CREATE TEXT SEARCH TEMPLATE ${relation(id)} (${options.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP TEXT SEARCH TEMPLATE ${relation(id)};`] }),
};
