import type { Dialect } from "../dialects/dialect.ts";
import type { Fact } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";
import { describe } from "./step_of.ts";

/**
 * What has to go along with facts that are put away, because they, or what goes along with them, cannot stand without it.
 * By key, with what stands aside; what has no place of its own is not among them.
 * @throws Failure `cannotBePutAway`.
 */
export function storedNeeds(
  start: Iterable<string>,
  { drops, asides }: Pick<Consequences, "drops" | "asides">,
  from: Schema,
  dialect: Dialect,
): ReadonlyMap<string, Fact> {
  const found = new Map<string, Fact>();
  // Grows while it is walked.
  const queue = [...start];
  for (const key of queue) {
    for (const need of from.facts.get(key)?.needs ?? []) {
      const fact = drops.get(need);
      if (fact === undefined || found.has(need)) continue;
      const kind = dialect.kinds.get(fact.id.kind);
      if (kind?.archive !== "when-needed" && !asides.has(need)) continue;
      if (kind?.cannotMove?.(fact) === true)
        throw Failure.work("cannotBePutAway", {
          object: describe(fact),
          holder: describe(from.facts.get(key) ?? fact),
        });
      found.set(need, fact);
      queue.push(need);
    }
  }
  return found;
}
