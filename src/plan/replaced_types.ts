import type { Dialect } from "../dialects/dialect.ts";
import type { Kind } from "../dialects/kind.ts";
import type { Fact } from "../model/fact.ts";

/** True for kinds whose values lie in columns, and not in rows of their own. */
export function isOfValues(kind: Kind | undefined): kind is Kind {
  return kind?.aside !== undefined && kind.archive === "when-needed";
}

/** Keys of types that go while one of another kind takes their name: what holds their values goes over to that one. */
export function replacedTypes(
  drops: ReadonlyMap<string, Fact>,
  creates: ReadonlyMap<string, Fact>,
  dialect: Dialect,
): readonly string[] {
  const namesOf = (fact: Fact): readonly string[] => {
    const kind = dialect.kinds.get(fact.id.kind);
    return isOfValues(kind) ? (kind.occupies?.(fact) ?? []) : [];
  };
  const taken = new Set([...creates.values()].flatMap(namesOf));
  return [...drops.values()].flatMap((fact) => (namesOf(fact).some((name) => taken.has(name)) ? [fact.key] : []));
}
