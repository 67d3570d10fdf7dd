import type { Dialect } from "../dialects/dialect.ts";
import type { Renaming } from "../diff/rename.ts";
import type { Change } from "../model/change.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import type { Expectation } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";
import { inheritsRule, isAttached } from "./owner.ts";

/** The name that an object bears before the renamings. */
function before(id: FactId, renamings: readonly Renaming[]): FactId {
  let path = id.path;
  for (const { from, to } of [...renamings].reverse()) {
    if (from.kind === "table" && path[0] === to.path[0] && path[1] === to.path[1])
      path = [...from.path, ...path.slice(2)];
    else if (from.kind === id.kind && path.join("\0") === to.path.join("\0")) path = from.path;
  }
  return { kind: id.kind, path };
}

/** What must be there, and what must not, for a route to begin: the objects that it touches, as they are before it. */
export function expectationsOf(
  changes: readonly Change[],
  consequences: Consequences,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  renamings: readonly Renaming[],
  original: Schema,
): readonly Expectation[] {
  const expected = new Map<string, Expectation>();
  const expect = (fact: Fact): void => {
    const id = before(fact.id, renamings);
    const old = original.facts.get(keyOf(id));
    if (old !== undefined) expected.set(old.key, { fact: old, present: true });
  };
  for (const fact of consequences.drops.values()) {
    const parent = isAttached(fact) ? dialect.kinds.get(fact.id.kind)?.parent?.(fact) : undefined;
    // What is said of a thing goes with it, whatever it is.
    const goesWith = parent === undefined ? undefined : keyOf(parent);
    if (goesWith !== undefined && consequences.drops.has(goesWith) && !consequences.creates.has(goesWith)) continue;
    expect(fact);
  }
  for (const { from: fact } of consequences.alters.values()) expect(fact);
  for (const { from: id } of renamings) {
    const old = original.facts.get(keyOf(id));
    if (old !== undefined) expected.set(old.key, { fact: old, present: true });
  }
  for (const fact of consequences.creates.values()) {
    for (const need of fact.needs) {
      const needed = from.facts.get(need);
      if (needed !== undefined) expect(needed);
    }
  }
  for (const change of changes) {
    const fact = change.type === "create" ? change.fact : change.type === "alter" ? change.to : undefined;
    if (fact === undefined) continue;
    for (const id of dialect.kinds.get(fact.id.kind)?.presupposes?.(fact) ?? []) {
      const key = keyOf(id);
      expected.set(key, { fact: { id, key, value: {}, needs: [] }, present: true });
    }
  }
  const taken = new Set(
    [...original.facts.values()].flatMap((fact) => dialect.kinds.get(fact.id.kind)?.occupies?.(fact) ?? []),
  );
  for (const fact of consequences.creates.values()) {
    if (original.facts.has(fact.key) || !to.facts.has(fact.key)) continue;
    const parent = dialect.kinds.get(fact.id.kind)?.parent?.(fact);
    const holder = parent === undefined ? undefined : keyOf(parent);
    // Of what is new itself nothing can be there; a table that is made anew is there, without what it gains.
    if (holder !== undefined && consequences.creates.has(holder) && !original.facts.has(holder)) continue;
    if ((dialect.kinds.get(fact.id.kind)?.occupies?.(fact) ?? []).some((name) => taken.has(name))) continue;
    if (inheritsRule(fact, original)) continue;
    expected.set(fact.key, { fact, present: false });
  }
  return [...expected.values()].sort((a, b) => (a.fact.key < b.fact.key ? -1 : 1));
}

/** The same, and the names that renamings gave. */
export function expectingNames(
  renamings: readonly Renaming[],
  { facts }: Schema,
  expected: readonly Expectation[],
): readonly Expectation[] {
  const all = new Map(expected.map((each) => [each.fact.key, each]));
  for (const { to } of renamings) {
    const fact = facts.get(keyOf(to));
    if (fact !== undefined) all.set(fact.key, { fact, present: true });
  }
  return [...all.values()].sort((a, b) => (a.fact.key < b.fact.key ? -1 : 1));
}
