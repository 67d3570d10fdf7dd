import { type Fact, keyOf } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import { tableOf } from "./names.ts";

/**
 * True for a foreign key of which something comes back on the way back: rows that the archive holds may point to rows that
 * were deleted since, and SQLite asks only those that are written from then on.
 */
export function isReturned({ id, value }: Fact, from: Schema): boolean {
  const target = value["references"] as { readonly table: readonly string[] } | null | undefined;
  if (id.kind !== "constraint" || target === null || target === undefined) return false;
  const columns = value["columns"] as readonly string[];
  const needed = [
    tableOf(id),
    { kind: "table", path: target.table },
    ...columns.map((name) => ({ kind: "column", path: [...id.path.slice(0, 2), name] })),
  ];
  return needed.some((need) => !from.facts.has(keyOf(need)));
}
