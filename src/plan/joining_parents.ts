import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { tableKey } from "./by_table.ts";
import type { Consequences } from "./consequences.ts";

/** Keys of the tables that a table comes to inherit from, and of those from which it does no more. */
export function parentsChanged(
  table: string,
  { alters }: Pick<Consequences, "alters">,
): { readonly joined: readonly string[]; readonly left: readonly string[] } {
  const alteration = alters.get(table);
  if (alteration === undefined) return { joined: [], left: [] };
  const [before, after] = [inheritsOf(alteration.from), inheritsOf(alteration.to)];
  return {
    joined: after.filter((key) => !before.includes(key)),
    left: before.filter((key) => !after.includes(key)),
  };
}

/** True for a column that has to be as that of a table above it before its own table joins that one. */
export function changesBeforeJoining(column: Fact, consequences: Pick<Consequences, "alters">, to: Schema): boolean {
  if (column.id.kind !== "column") return false;
  const alteration = consequences.alters.get(column.key);
  if (alteration === undefined) return false;
  // A table may forbid more than the one above it, and may not allow it while it belongs to one that forbids it.
  const isEased = alteration.from.value["notNull"] === true && alteration.to.value["notNull"] !== true;
  if (isEased && !alteration.attributes.some((name) => ["type", "collation", "generated"].includes(name))) return false;
  const { joined } = parentsChanged(tableKey(column), consequences);
  return joined.some((key) => hasColumn(to, key, column));
}

/** True for a check that a table declares itself, and has to have before it joins one above it with the same. */
export function isCheckToJoin(
  { id, key, value }: Fact,
  consequences: Pick<Consequences, "alters" | "creates">,
): boolean {
  if (id.kind !== "constraint" || value["type"] !== "c" || value["inherited"] !== true) return false;
  const table = keyOf({ kind: "table", path: id.path.slice(0, 2) });
  return consequences.creates.has(key) && parentsChanged(table, consequences).joined.length > 0;
}

function hasColumn({ facts }: Schema, table: string, { id }: Fact): boolean {
  const path = facts.get(table)?.id.path;
  return path !== undefined && facts.has(keyOf({ kind: "column", path: [...path, id.path[2] ?? ""] }));
}

function inheritsOf({ value }: Fact): readonly string[] {
  return ((value["inherits"] ?? []) as readonly (readonly string[])[]).map((path) => keyOf({ kind: "table", path }));
}
