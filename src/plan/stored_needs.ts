import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { Fact } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";
import { isOfValues } from "./replaced_types.ts";
import { describe } from "./step_of.ts";

/** What goes along with facts that are put away. */
export interface StoredNeeds {
  /** By key: what they cannot stand without. */
  readonly goes: ReadonlyMap<string, Fact>;
  /** By key: columns of a type that has to stay where it is, takes less, or is made anew by then; while they rest their values are of another. */
  readonly retyped: ReadonlyMap<string, Fact>;
}

/**
 * What has to go along with facts that are put away, because they, or what goes along with them, cannot stand without it.
 * By key, with what stands aside; what has no place of its own is not among them.
 * @throws Failure `cannotBePutAway`.
 */
export function storedNeeds(
  start: Iterable<string>,
  { drops, asides, alters }: Pick<Consequences, "drops" | "asides" | "alters">,
  from: Schema,
  dialect: Dialect,
  purpose: Archive["purpose"],
): StoredNeeds {
  const retyped = new Map<string, Fact>();
  const found = new Map<string, Fact>();
  // Grows while it is walked.
  const queue = [...start];
  for (const key of queue) {
    const holder = from.facts.get(key);
    for (const need of holder?.needs ?? []) {
      const altered = alters.get(need);
      if (altered !== undefined && holder?.id.kind === "column") {
        const kind = dialect.kinds.get(altered.from.id.kind);
        // What a rollback puts away stays there while the migration, run once more, makes the type anew.
        const isLasting = purpose === "undone" && isOfValues(kind);
        if (isLasting || kind?.takesLess?.(altered.from, altered.to) === true) retyped.set(key, holder);
        continue;
      }
      const fact = drops.get(need);
      if (fact === undefined || found.has(need)) continue;
      const kind = dialect.kinds.get(fact.id.kind);
      if (kind?.archive !== "when-needed" && !asides.has(need)) continue;
      if (kind?.cannotMove?.(fact) === true && holder?.id.kind === "column") {
        retyped.set(key, holder);
        continue;
      }
      if (kind?.cannotMove?.(fact) === true)
        throw Failure.work("cannotBePutAway", {
          object: describe(fact),
          holder: describe(holder ?? fact),
        });
      found.set(need, fact);
      queue.push(need);
    }
  }
  return { goes: found, retyped };
}
