import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import type { CatalogKind } from "../catalog_kind.ts";
import { ownName, relation } from "../names.ts";
import { isUserNamespace } from "../namespaces.ts";
import { literal } from "../quote.ts";
import { columnsOf, users } from "../schema_index.ts";
import { asideOf } from "./aside.ts";
import { movedTo } from "./moved.ts";

function labels(value: { readonly [key: string]: unknown }): readonly string[] {
  return value["labels"] as readonly string[];
}

/** The labels that are new, each with the clause that puts it in its place; undefined when anything else changed. */
function additions(from: readonly string[], to: readonly string[]): readonly string[] | undefined {
  const known = new Set(from);
  if (to.filter((label) => known.has(label)).join("\0") !== from.join("\0")) return undefined;
  return to.flatMap((label, at) => {
    if (known.has(label)) return [];
    const before = to[at - 1];
    const next = to.slice(at + 1).find((later) => known.has(later));
    const place =
      before !== undefined ? ` AFTER ${literal(before)}` : next !== undefined ? ` BEFORE ${literal(next)}` : "";
    return [`ADD VALUE ${literal(label)}${place}`];
  });
}

/** Partitions of tables that place their rows by values of the type. */
function boundsBy({ key }: Fact, schema: Schema): readonly Fact[] {
  return [...schema.facts.values()].filter(({ id, value }) => {
    if (id.kind !== "partition") return false;
    const table = schema.facts.get(keyOf({ kind: "table", path: value["parent"] as readonly string[] }));
    const names = (table?.derived?.["keyColumns"] ?? []) as readonly string[];
    return (columnsOf(schema).get(table?.key ?? "") ?? []).some(
      (column) => names.includes(ownName(column.id)) && column.needs.includes(key),
    );
  });
}

export const enumeration: CatalogKind = {
  name: "enum",
  archive: "when-needed",
  among: "pg_type where typtype = 'e' and oid >= 16384",
  introspect: `
    select 'pg_type'::regclass::oid::int8 as classid, t.oid::int8 as objid, 0 as objsubid,
           json_build_array(n.nspname, t.typname)::text as path,
           json_build_object('labels', (select coalesce(json_agg(e.enumlabel order by e.enumsortorder), '[]'::json)
                                        from pg_enum e where e.enumtypid = t.oid))::text as value
    from pg_type t join pg_namespace n on n.oid = t.typnamespace
    where t.typtype = 'e' and ${isUserNamespace("n")}`,
  occupies: ({ id }) => [`type ${relation(id)}`],
  create: ({ id, value }) => ({
    sql: [`CREATE TYPE ${relation(id)} AS ENUM (${labels(value).map(literal).join(", ")});`],
  }),
  drop: ({ id }) => ({ sql: [`DROP TYPE ${relation(id)};`] }),
  alter(from, to, _attributes, scope) {
    const added = additions(labels(from.value), labels(to.value));
    if (added === undefined) return undefined;
    // A label that another statement of the same transaction uses must not come by ADD VALUE: PostgreSQL refuses it.
    const fresh = labels(to.value).filter((label) => !labels(from.value).includes(label));
    const index = users(scope.to);
    const speaking = [...(index.get(to.key) ?? []), ...(index.get("default") ?? []), ...boundsBy(to, scope.to)];
    for (const fact of speaking) {
      const before = scope.from.facts.get(fact.key);
      if (before !== undefined && JSON.stringify(before.value) === JSON.stringify(fact.value)) continue;
      const text = JSON.stringify(fact.value);
      if (fresh.some((label) => text.includes(JSON.stringify(`'${label}'`).slice(1, -1)))) return undefined;
    }
    return { sql: added.map((clause) => `ALTER TYPE ${relation(to.id)} ${clause};`) };
  },
  part: {
    kind: "label",
    rename: (from, to) => ({
      sql: [
        `ALTER TYPE ${relation(from)} RENAME VALUE ${literal(from.path[2] ?? "")} TO ${literal(to.path[2] ?? "")};`,
      ],
    }),
  },
  sameWhenOnly: true,
  rename: (from, to) => movedTo("TYPE", from, to),
  aside: (id) => asideOf(id, "TYPE"),
};
