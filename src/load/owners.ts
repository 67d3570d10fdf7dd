import type { Kind } from "../dialects/kind.ts";
import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/**
 * The wanted schema with the present owners where it names none at all: silence is no decision, and what is made anew
 * has its owner again.
 */
export function keepingOwners(present: Schema, wanted: Schema, kinds: ReadonlyMap<string, Kind>): Schema {
  const owners = (schema: Schema): readonly Fact[] =>
    [...schema.facts.values()].filter((fact) => fact.id.kind === "owner");
  if (owners(wanted).length > 0) return wanted;
  const kept = owners(present).filter((fact) => fact.needs.every((need) => wanted.facts.has(need)));
  if (kept.length === 0) return wanted;
  const facts = new Map(wanted.facts);
  for (const fact of kept) {
    facts.set(fact.key, fact);
    for (const other of wanted.facts.values()) {
      const instead = kinds.get(other.id.kind)?.givenToOwner?.(other, fact, wanted);
      for (const [key, own] of instead ?? []) {
        if (own === undefined) facts.delete(key);
        else facts.set(key, own);
      }
    }
  }
  const names = new Set(kept.map((fact) => fact.key));
  // What rests on an owner there does so here.
  for (const fact of wanted.facts.values()) {
    const lacks = (present.facts.get(fact.key)?.needs ?? []).filter((need) => names.has(need));
    if (lacks.length > 0) facts.set(fact.key, { ...fact, needs: [...fact.needs, ...lacks].sort() });
  }
  return { ...wanted, facts };
}
