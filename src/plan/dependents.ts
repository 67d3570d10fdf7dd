import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** The facts that need each fact, by key. */
export function dependentsOf(schema: Schema): ReadonlyMap<string, readonly Fact[]> {
  const dependents = new Map<string, Fact[]>();
  for (const fact of schema.facts.values()) {
    for (const need of fact.needs) {
      const known = dependents.get(need);
      if (known === undefined) dependents.set(need, [fact]);
      else known.push(fact);
    }
  }
  return dependents;
}
