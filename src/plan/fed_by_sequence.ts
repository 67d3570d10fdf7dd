import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** Path of the sequence whose next number rows get in the column by themselves; undefined where there is none. */
export function sequenceOf(column: Fact, { facts }: Schema): readonly string[] | undefined {
  const identity = column.value["identity"] as Identity | null;
  if (identity !== null) return identity.sequence;
  const fallback = facts.get(keyOf({ kind: "default", path: column.id.path }));
  const sequence = fallback?.needs.find((need) => facts.get(need)?.id.kind === "sequence");
  return sequence === undefined ? undefined : facts.get(sequence)?.id.path;
}

/** How a sequence counts, as far as it says so. */
export interface Numbering {
  readonly start?: string;
  readonly increment?: string;
}

interface Identity {
  readonly sequence: readonly string[];
  readonly settings?: Numbering;
}

/** Settings of a sequence, whether it stands by itself or belongs to an identity; undefined where there is none. */
export function numberingOf(path: readonly string[], { facts }: Schema): Numbering | undefined {
  const sequence = facts.get(keyOf({ kind: "sequence", path }));
  if (sequence !== undefined) return sequence.value as Numbering;
  for (const { id, value } of facts.values()) {
    const identity = id.kind === "column" ? (value["identity"] as Identity | null) : null;
    if (identity?.sequence.join("\0") === path.join("\0")) return identity.settings ?? {};
  }
  return undefined;
}

/** True for a column that gives rows the next number: that of a sequence, or one that the engine chooses. */
export function isFedBySequence(column: Fact | undefined, schema: Schema): boolean {
  if (column === undefined) return false;
  return column.derived?.["numbersRows"] === true || sequenceOf(column, schema) !== undefined;
}
