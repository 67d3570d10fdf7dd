import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** The facts that need each fact, or may need it in another database of the same schema, by key. */
export function dependentsOf(schema: Schema): ReadonlyMap<string, readonly Fact[]> {
  const dependents = new Map<string, Fact[]>();
  const twins = twinKeys(schema);
  for (const fact of schema.facts.values()) {
    const points = fact.id.kind === "constraint" && fact.value["type"] === "f";
    const needs = points ? new Set(fact.needs.flatMap((need) => [need, ...(twins.get(need) ?? [])])) : fact.needs;
    for (const need of needs) {
      const known = dependents.get(need);
      if (known === undefined) dependents.set(need, [fact]);
      else known.push(fact);
    }
  }
  return dependents;
}

/** Keys of one table over the same columns: a foreign key rests on the one that was there first, in each database. */
function twinKeys({ facts }: Schema): ReadonlyMap<string, readonly string[]> {
  const bySubject = new Map<string, string[]>();
  for (const { id, key, value } of facts.values()) {
    const isKey = id.kind === "constraint" ? value["type"] === "p" || value["type"] === "u" : value["unique"] === true;
    if (!isKey || !Array.isArray(value["columns"])) continue;
    const subject = JSON.stringify([id.path.slice(0, 2), [...value["columns"]].sort()]);
    bySubject.set(subject, [...(bySubject.get(subject) ?? []), key]);
  }
  const twins = new Map<string, readonly string[]>();
  for (const keys of bySubject.values())
    for (const key of keys)
      if (keys.length > 1)
        twins.set(
          key,
          keys.filter((other) => other !== key),
        );
  return twins;
}
