import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** True for a column that gives rows the next number of a sequence. */
export function isFedBySequence(column: Fact | undefined, { facts }: Schema): boolean {
  if (column === undefined) return false;
  const fallback = facts.get(keyOf({ kind: "default", path: column.id.path }));
  return (
    column.value["identity"] !== null ||
    fallback?.needs.some((need) => facts.get(need)?.id.kind === "sequence") === true
  );
}
