import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { RouteRequest } from "./route_request.ts";

/** What the database computes so far in a column that becomes a plain one of the same type: rows may keep that. */
export function computedAlike(column: Fact, { facts }: Schema): Fact | undefined {
  const before = facts.get(column.key);
  return isComputed(before) && !isComputed(column) && before?.value["type"] === column.value["type"]
    ? before
    : undefined;
}

/** Keys of columns that come back and hold meanwhile, computed, values of another type: none of these is to become one of theirs. */
export function computedOtherwise({ from, to, restores }: RouteRequest): readonly string[] {
  if (restores === undefined) return [];
  return [...to.facts.values()].flatMap((column) => {
    const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
    if (column.id.kind !== "column" || isComputed(column) || restores.conversions.has(table)) return [];
    const before = from.facts.get(column.key);
    return isComputed(before) && before?.value["type"] !== column.value["type"] ? [column.key] : [];
  });
}

function isComputed(column: Fact | undefined): boolean {
  return (column?.value["generated"] ?? null) !== null;
}
