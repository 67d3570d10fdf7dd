import type { CatalogKind } from "../catalog_kind.ts";

/** Path: source type, target type. */
export const typeCast: CatalogKind = {
  name: "cast",
  // A range type brings the cast to its multirange.
  among: "pg_cast where oid >= 16384",
  introspect: `
    select 'pg_cast'::regclass::oid::int8 as classid, k.oid::int8 as objid, 0 as objsubid,
           json_build_array(format_type(k.castsource, null), format_type(k.casttarget, null))::text as path,
           json_build_object('context', k.castcontext, 'method', k.castmethod, 'function', case when k.castfunc <> 0 then k.castfunc::regprocedure::text end)::text as value
    from pg_cast k where k.oid >= 16384
      and not exists (select from pg_depend d where d.classid = 'pg_cast'::regclass and d.objid = k.oid and d.deptype = 'i')`,
  create({ id, value }) {
    const how =
      { f: `WITH FUNCTION ${String(value["function"])}`, i: "WITH INOUT", b: "WITHOUT FUNCTION" }[
        String(value["method"])
      ] ?? "";
    const context = { a: " AS ASSIGNMENT", i: " AS IMPLICIT" }[String(value["context"])] ?? "";
    return { sql: [`CREATE CAST (${id.path[0]} AS ${id.path[1]}) ${how}${context};`] };
  },
  drop: ({ id }) => ({ sql: [`DROP CAST (${id.path[0]} AS ${id.path[1]});`] }),
};
