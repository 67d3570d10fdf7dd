import { type Json, keyOf } from "../../../model/fact.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { dollarQuoted, literal, qualified, quote } from "../quote.ts";
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

/**
 * Catalog expression: true where PostgreSQL cut the name of the range in the middle of a character to make that of the
 * multirange. Nothing can write such a name; PostgreSQL alone makes it again.
 */
const cut = `octet_length(t.typname::text) > 52 and get_byte(textsend(t.typname::text), 52) between 128 and 191
             and textsend(m.typname::text) = substr(textsend(t.typname::text), 1, 52) || '_multirange'::bytea`;

/** Statements about the multirange of a range type by the name that only the catalog knows. */
function lookedUp(type: string, statements: (place: string) => readonly string[]): readonly string[] {
  const found = `(SELECT format('%I.%I', n.nspname, m.typname) FROM pg_range r JOIN pg_type m ON m.oid = r.rngmultitypid JOIN pg_namespace n ON n.oid = m.typnamespace WHERE r.rngtypid = ${literal(type)}::regtype)`;
  return [
    `DO ${dollarQuoted(
      `\nDECLARE place text := ${found};\nBEGIN\n${statements("%s")
        .map((statement) => `  EXECUTE format(${literal(statement.slice(0, -1))}, place);`)
        .join("\n")}\nEND `,
    )};`,
  ];
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
             'multirange', json_build_array(mn.nspname, m.typname), 'derived', json_build_object('cut', ${cut}))::text as value
    from pg_range r join pg_type t on t.oid = r.rngtypid join pg_namespace n on n.oid = t.typnamespace
    join pg_opclass o on o.oid = r.rngsubopc join pg_namespace cn on cn.oid = o.opcnamespace join pg_type st on st.oid = r.rngsubtype
    join pg_type m on m.oid = r.rngmultitypid join pg_namespace mn on mn.oid = m.typnamespace
    where ${isUserNamespace("n")}`,
  occupies: ({ id, value }) => [`type ${relation(id)}`, `type ${multirange(value)}`],
  create: ({ id, value, derived }) => {
    const options = (value["options"] as readonly (string | null)[]).filter((option) => option !== null);
    const parts = derived?.["cut"] === true ? options : [...options, `MULTIRANGE_TYPE_NAME = ${multirange(value)}`];
    return { sql: [`CREATE TYPE ${relation(id)} AS RANGE (${parts.join(", ")});`] };
  },
  drop: ({ id }) => ({ sql: [`DROP TYPE ${relation(id)};`] }),
  // The constructor without arguments is the only one whose name a successor could not share.
  aside(id, { from }) {
    const { id: old, emission } = asideOf(id, "TYPE");
    const fact = from.facts.get(keyOf(id));
    const [schema = "", name = ""] = multirangePath(fact?.value ?? {});
    const fresh = quote(asideName(name));
    const renamed = (place: string): readonly string[] => [
      `ALTER TYPE ${place} RENAME TO ${fresh};`,
      `ALTER FUNCTION ${place}() RENAME TO ${fresh};`,
    ];
    const sql = fact?.derived?.["cut"] === true ? lookedUp(relation(old), renamed) : renamed(qualified(schema, name));
    return { id: old, emission: { sql: [...emission.sql, ...sql] } };
  },
};
