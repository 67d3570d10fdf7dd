import type { FactId } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";
import { asideName } from "./aside.ts";
import { whenComputedAnew } from "./computed_anew.ts";
import { differsInNamesOnly } from "./routine_meaning.ts";

/** Name and argument types, as DROP, COMMENT and GRANT want them. */
export function signature(id: FactId): string {
  const [schema = "", name = "", types = ""] = id.path;
  return `${qualified(schema, name)}(${types})`;
}

/** Functions, procedures and window functions. */
export const routine: CatalogKind = {
  name: "routine",
  archive: "when-needed",
  // Range types bring their constructors.
  among: "pg_proc where oid >= 16384",
  introspect: `
    select 'pg_proc'::regclass::oid::int8 as classid, p.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, p.proname, coalesce((select string_agg(format_type(u.type, null), ', ' order by u.n)
             from unnest(p.proargtypes::oid[]) with ordinality u(type, n)), ''))::text as path,
           json_build_object('definition', pg_get_functiondef(p.oid), 'procedure', p.prokind = 'p',
             'arguments', pg_get_function_arguments(p.oid), 'result', pg_get_function_result(p.oid), 'kind', p.prokind,
             'atomic', p.prosqlbody is not null,
             'derived', json_build_object('parameters', p.proargnames, 'language', (select l.lanname from pg_language l where l.oid = p.prolang)))::text as value
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p', 'w') and ${isUserNamespace("n")}
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')`,
  occupies: ({ id }) => [`routine ${signature(id)}`],
  create: ({ value }) => ({ sql: [`${String(value["definition"]).trimEnd()};`] }),
  drop: ({ id, value }) => ({
    sql: [`DROP ${value["procedure"] === true ? "PROCEDURE" : "FUNCTION"} ${signature(id)};`],
  }),
  makeWay: (id) => ({ sql: [`ALTER ROUTINE ${signature(id)} RENAME TO ${quote(asideName(id.path[1] ?? ""))};`] }),
  sameMeaning: differsInNamesOnly,
  // OR REPLACE cannot change what callers see: result, names and defaults of arguments, kind.
  alter(_from, to, attributes, scope) {
    const own = attributes.filter((name) => name !== "recheck");
    if (own.some((name) => name !== "definition" && name !== "atomic")) return undefined;
    return own.length === 0 ? { sql: [] } : routine.create(to, scope);
  },
  // What was computed with the old one is stored, and PostgreSQL does not hold rows to their rules again by itself.
  unsettles(_from, _to, attributes, dependent) {
    return attributes.includes("definition") || attributes.includes("recheck")
      ? whenComputedAnew(dependent)
      : undefined;
  },
};
