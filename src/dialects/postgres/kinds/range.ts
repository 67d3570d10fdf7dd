import { type Json, keyOf } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified, quote } from "../quote.ts";
import { asideName, asideOf } from "./aside.ts";

function multirangePath(value: Readonly<Record<string, Json>>): readonly string[] {
  return (value["multirange"] ?? []) as readonly string[];
}

function multirange(value: Readonly<Record<string, Json>>): string {
  const [schema = "", name = ""] = multirangePath(value);
  return qualified(schema, name);
}

const subtypeOption = "SUBTYPE = ";

/** Names of the type between the bounds, and of the type for several ranges at once. */
export function rangeTypes(value: Readonly<Record<string, Json>>): {
  readonly subtype: string;
  readonly multirange: string;
} {
  const options = value["options"] as readonly (string | null)[];
  const subtype = options.find((option) => option?.startsWith(subtypeOption) === true) ?? "";
  return { subtype: subtype.slice(subtypeOption.length), multirange: multirange(value) };
}

export const range: CatalogKind = {
  name: "range",
  archive: "when-needed",
  among: "pg_range where rngtypid >= 16384",
  introspect: `
    select 'pg_type'::regclass::oid::int8 as classid, t.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, t.typname)::text as path,
           json_build_object('options', json_build_array(
             '${subtypeOption}' || format_type(r.rngsubtype, null),
             case when not o.opcdefault then 'SUBTYPE_OPCLASS = ' || format('%I.%I', cn.nspname, o.opcname) end,
             case when r.rngcollation <> 0 and r.rngcollation <> st.typcollation then 'COLLATION = ' || r.rngcollation::regcollation::text end,
             case when r.rngcanonical <> 0 then 'CANONICAL = ' || r.rngcanonical::regproc::text end,
             case when r.rngsubdiff <> 0 then 'SUBTYPE_DIFF = ' || r.rngsubdiff::regproc::text end),
             'multirange', json_build_array(mn.nspname, m.typname))::text as value
    from pg_range r join pg_type t on t.oid = r.rngtypid join pg_namespace n on n.oid = t.typnamespace
    join pg_opclass o on o.oid = r.rngsubopc join pg_namespace cn on cn.oid = o.opcnamespace join pg_type st on st.oid = r.rngsubtype
    join pg_type m on m.oid = r.rngmultitypid join pg_namespace mn on mn.oid = m.typnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id, value }) => [`type ${relation(id)}`, `type ${multirange(value)}`],
  create: ({ id, value }) => {
    const options = (value["options"] as readonly (string | null)[]).filter((option) => option !== null);
    const parts = [...options, `MULTIRANGE_TYPE_NAME = ${multirange(value)}`];
    return { sql: [`CREATE TYPE ${relation(id)} AS RANGE (${parts.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP TYPE ${relation(id)};`] }),
  // The constructor without arguments is the only one whose name a successor could not share.
  aside(id, from) {
    const { id: old, emission } = asideOf(id, "TYPE");
    const [schema = "", name = ""] = multirangePath(from.facts.get(keyOf(id))?.value ?? {});
    const fresh = quote(asideName(name));
    return {
      id: old,
      emission: {
        sql: [
          ...emission.sql,
          `ALTER TYPE ${qualified(schema, name)} RENAME TO ${fresh};`,
          `ALTER FUNCTION ${qualified(schema, name)}() RENAME TO ${fresh};`,
        ],
      },
    };
  },
};
