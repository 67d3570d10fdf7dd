import type { CatalogKind } from "../catalog_kind.ts";
import { ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { quote } from "../quote.ts";

/** Extended statistics: computed from rows, so nothing is lost with them. */
export const statistics: CatalogKind = {
  name: "statistics",
  // PostgreSQL keeps the columns by their place in the table, which means nothing.
  among: "pg_statistic_ext",
  introspect: `
    select 'pg_statistic_ext'::regclass::oid::int8 as classid, s.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, s.stxname)::text as path,
           json_build_object('derived', json_build_object('definition', pg_get_statisticsobjdef(s.oid)),
             'table', json_build_array(tn.nspname, t.relname),
             'kinds', (select json_agg(k order by k) from unnest(s.stxkind) k),
             'columns', (select json_agg(a.attname order by a.attname) from pg_attribute a where a.attrelid = s.stxrelid and a.attnum = any (s.stxkeys::int2[])),
             'expressions', to_json(pg_get_statisticsobjdef_expressions(s.oid)), 'target', nullif(coalesce(s.stxstattarget, -1), -1))::text as value
    from pg_statistic_ext s join pg_namespace n on n.oid = s.stxnamespace
    join pg_class t on t.oid = s.stxrelid join pg_namespace tn on tn.oid = t.relnamespace
    where ${isUserNamespace("n")}`,
  create: ({ id, value, derived }) => ({
    sql: [
      `${String(derived?.["definition"])};`,
      ...(value["target"] === null
        ? []
        : [`ALTER STATISTICS ${relation(id)} SET STATISTICS ${String(value["target"])};`]),
    ],
    lock: "SHARE UPDATE EXCLUSIVE",
  }),
  drop: ({ id }) => ({ sql: [`DROP STATISTICS ${relation(id)};`] }),
  alter: (_from, to, attributes) =>
    attributes.some((name) => name !== "target")
      ? undefined
      : { sql: [`ALTER STATISTICS ${relation(to.id)} SET STATISTICS ${String(to.value["target"] ?? -1)};`] },
  rename: (from, to) => ({ sql: [`ALTER STATISTICS ${relation(from)} RENAME TO ${quote(ownName(to))};`] }),
};
