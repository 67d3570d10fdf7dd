import { sameJson } from "../diff/diff.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** Key of the index or key of the table above that has adopted this one of a partition. */
export function adopterOf({ id, value }: Fact): string | undefined {
  const parent = value["parent"];
  if ((id.kind !== "index" && id.kind !== "constraint") || !Array.isArray(parent)) return undefined;
  return keyOf({ kind: id.kind, path: parent as readonly string[] });
}

/**
 * For an index or key that goes, those that go with it: what it has adopted in partitions that stay in place, and what
 * has adopted it, whose own definition may be another one. `drops`: what goes, as far as it is known.
 */
export function adoptedParts(
  { facts }: Schema,
  to: Schema,
  drops: ReadonlyMap<string, Fact>,
): (fact: Fact) => readonly Fact[] {
  const parts = new Map<string, Fact[]>();
  for (const fact of facts.values()) {
    const adopter = adopterOf(fact);
    if (adopter === undefined) continue;
    const known = parts.get(adopter);
    if (known === undefined) parts.set(adopter, [fact]);
    else known.push(fact);
  }
  const stays = ({ id }: Fact): boolean => {
    const partition = keyOf({ kind: "partition", path: id.path.slice(0, 2) });
    const before = facts.get(partition)?.value["parent"];
    return (
      before !== undefined &&
      !drops.has(partition) &&
      sameJson(before, to.facts.get(partition)?.value["parent"] ?? null)
    );
  };
  return (fact) => {
    const above = stays(fact) ? facts.get(adopterOf(fact) ?? "") : undefined;
    return [...(above === undefined ? [] : [above]), ...(parts.get(fact.key) ?? []).filter(stays)];
  };
}
