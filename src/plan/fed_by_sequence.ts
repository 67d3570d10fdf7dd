import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** Path of the sequence whose next number rows get in the column by themselves; undefined where there is none. */
export function sequenceOf(column: Fact, { facts }: Schema): readonly string[] | undefined {
  const identity = column.value["identity"] as { readonly sequence: readonly string[] } | null;
  if (identity !== null) return identity.sequence;
  const fallback = facts.get(keyOf({ kind: "default", path: column.id.path }));
  const sequence = fallback?.needs.find((need) => facts.get(need)?.id.kind === "sequence");
  return sequence === undefined ? undefined : facts.get(sequence)?.id.path;
}

/** True for a column that gives rows the next number: that of a sequence, or one that the engine chooses. */
export function isFedBySequence(column: Fact | undefined, schema: Schema): boolean {
  if (column === undefined) return false;
  return column.derived?.["numbersRows"] === true || sequenceOf(column, schema) !== undefined;
}
