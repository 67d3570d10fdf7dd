import type { CatalogKind } from "../catalog_kind.ts";
import { quote } from "../quote.ts";

/** A language that no extension brings. */
export const language: CatalogKind = {
  name: "language",
  among: "pg_language where oid >= 16384",
  introspect: `
    select 'pg_language'::regclass::oid::int8 as classid, l.oid::int8 as objid, 0 as objsubid, json_build_array(l.lanname)::text as path,
           json_build_object('trusted', l.lanpltrusted, 'HANDLER', case when l.lanplcallfoid <> 0 then l.lanplcallfoid::regproc::text end,
             'INLINE', case when l.laninline <> 0 then l.laninline::regproc::text end,
             'VALIDATOR', case when l.lanvalidator <> 0 then l.lanvalidator::regproc::text end)::text as value
    from pg_language l where l.oid >= 16384`,
  create({ id, value }) {
    const trusted = value["trusted"] === true ? "TRUSTED " : "";
    const routines = ["HANDLER", "INLINE", "VALIDATOR"].flatMap((name) =>
      value[name] === null ? [] : [` ${name} ${String(value[name])}`],
    );
    return { sql: [`CREATE OR REPLACE ${trusted}LANGUAGE ${quote(id.path[0] ?? "")}${routines.join("")};`] };
  },
  drop: ({ id }) => ({ sql: [`DROP LANGUAGE ${quote(id.path[0] ?? "")};`] }),
  alter: (_from, to, _attributes, scope) => language.create(to, scope),
};
