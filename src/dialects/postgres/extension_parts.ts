import { type Fact, keyOf } from "../../model/fact.ts";
import { kinds } from "./kinds.ts";

const parents = new Map(kinds.map((kind) => [kind.name, kind.parent]));

/** Kinds that may be about what is no fact of its own, such as a column of a view. */
const attached: ReadonlySet<string> = new Set(["comment", "grant"]);

/**
 * Takes out what belongs to an extension only through its table: catalogs name the table as a member, and neither its
 * constraints nor its indexes, triggers or policies.
 */
export function removeExtensionParts(facts: Map<string, Fact>): void {
  const gone = new Set<string>();
  const isOrphan = (fact: Fact): boolean => {
    if (gone.has(fact.key)) return true;
    const parent = parents.get(fact.id.kind)?.(fact);
    if (parent === undefined) return false;
    const key = keyOf(parent);
    const above = facts.get(key);
    if (above === undefined ? attached.has(fact.id.kind) : !isOrphan(above)) return false;
    gone.add(fact.key);
    return true;
  };
  for (const fact of facts.values()) isOrphan(fact);
  for (const key of gone) facts.delete(key);
}
