import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import type { Step } from "../model/step.ts";
import type { Consequences } from "./consequences.ts";
import { describe, stepOf } from "./step_of.ts";

/** By key: sequences that stay and give numbers to rows that were there, in columns that come. */
export function drawnSequences(
  { creates, drops }: Consequences,
  from: Schema,
  to: Schema,
  purpose: Archive["purpose"],
): ReadonlyMap<string, Fact> {
  const drawn = new Map<string, Fact>();
  // Where a rollback leaves them nobody returns to.
  if (purpose === "undone") return drawn;
  for (const { id, needs } of creates.values()) {
    if (id.kind !== "default" || from.facts.has(keyOf({ kind: "column", path: id.path }))) continue;
    if (!from.facts.has(keyOf({ kind: "table", path: id.path.slice(0, 2) }))) continue;
    for (const need of needs) {
      const sequence = from.facts.get(need);
      if (sequence?.id.kind === "sequence" && to.facts.has(need) && !drops.has(need)) drawn.set(need, sequence);
    }
  }
  return drawn;
}

/** Before the first row gets a number where they stand is kept, and in the end where that left them. */
export function keptSequences(archive: Archive, when: "before" | "after", dialect: Dialect): readonly Step[] {
  return [...archive.drawn.values()].flatMap((sequence) => {
    const emission = dialect.archive.keepSequence?.(sequence, archive, when);
    if (emission === undefined) return [];
    return [stepOf("keep", sequence, message("steps", "keptSequence", { object: describe(sequence) }), emission)];
  });
}

/** One from which nobody has drawn since stands where it stood. */
export function restoredSequences(archive: Archive | undefined, dialect: Dialect): readonly Step[] {
  if (archive === undefined) return [];
  return [...archive.drawn.values()].flatMap((sequence) => {
    const emission = dialect.archive.restoreSequence?.(sequence, archive);
    if (emission === undefined) return [];
    const because = message("steps", "restoredSequence", { object: describe(sequence) });
    return [stepOf("restore", sequence, because, emission)];
  });
}
