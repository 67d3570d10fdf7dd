import type { FactId } from "../../../model/fact.ts";
import type { Kind } from "../../kind.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";
import { columnValue } from "./column_clause.ts";

/** Name and argument types, as DROP, COMMENT and GRANT want them. */
export function signature(id: FactId): string {
  const [schema = "", name = "", types = ""] = id.path;
  return `${qualified(schema, name)}(${types})`;
}

/** Functions, procedures and window functions. */
export const routine: Kind = {
  name: "routine",
  // Range types bring their constructors.
  introspect: `
    select 'pg_proc'::regclass::oid::int8 as classid, p.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, p.proname, coalesce((select string_agg(format_type(u.type, null), ', ' order by u.n)
             from unnest(p.proargtypes::oid[]) with ordinality u(type, n)), ''))::text as path,
           json_build_object('definition', pg_get_functiondef(p.oid), 'procedure', p.prokind = 'p',
             'arguments', pg_get_function_arguments(p.oid), 'result', pg_get_function_result(p.oid), 'kind', p.prokind,
             'atomic', p.prosqlbody is not null)::text as value
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where p.prokind in ('f', 'p', 'w') and ${isUserNamespace("n")}
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'i')`,
  occupies: ({ id }) => [`routine ${signature(id)}`],
  create: ({ value }) => ({ sql: [`${String(value["definition"]).trimEnd()};`] }),
  drop: ({ id, value }) => ({
    sql: [`DROP ${value["procedure"] === true ? "PROCEDURE" : "FUNCTION"} ${signature(id)};`],
  }),
  // OR REPLACE cannot change what callers see: result, names and defaults of arguments, kind.
  alter(_from, to, attributes, scope) {
    return attributes.some((name) => name !== "definition" && name !== "atomic")
      ? undefined
      : routine.create(to, scope);
  },
  // What was computed with the old one is stored there. Rules are not asked again: rows may break them now.
  unsettles: (_from, _to, attributes, { id, value }) =>
    attributes.includes("definition") &&
    ((id.kind === "index" && value["unique"] !== true) ||
      (id.kind === "column" && columnValue(value).generated?.kind === "s")),
};
