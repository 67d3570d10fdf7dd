import type { FactId } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { quote } from "../quote.ts";

/** `TRANSFORM FOR type LANGUAGE name`. */
export function transformTarget({ path }: Pick<FactId, "path">): string {
  const [type = "", language = ""] = path;
  return `TRANSFORM FOR ${type} LANGUAGE ${quote(language)}`;
}

/** Path: type, language. */
export const transform: CatalogKind = {
  name: "transform",
  among: "pg_transform",
  introspect: `
    select 'pg_transform'::regclass::oid::int8 as classid, t.oid::int8 as objid, 0 as objsubid,
           json_build_array(format_type(t.trftype, null), l.lanname)::text as path,
           json_build_object('FROM', case when t.trffromsql <> 0 then t.trffromsql::regprocedure::text end,
             'TO', case when t.trftosql <> 0 then t.trftosql::regprocedure::text end)::text as value
    from pg_transform t join pg_language l on l.oid = t.trflang where t.oid >= 16384`,
  create({ id, value }) {
    const parts = ["FROM", "TO"].flatMap((way) =>
      value[way] === null ? [] : [`${way} SQL WITH FUNCTION ${String(value[way])}`],
    );
    return { sql: [`CREATE OR REPLACE ${transformTarget(id)} (${parts.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP ${transformTarget(id)};`] }),
  alter: (_from, to, _attributes, scope) => transform.create(to, scope),
};
