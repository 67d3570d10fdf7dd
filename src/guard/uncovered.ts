import type { Finding } from "../model/finding.ts";
import type { UncoveredObject } from "../model/generated.ts";
import { message } from "../model/message.ts";
import type { Uncovered } from "../model/schema.ts";

/** Names by kind, of objects that are on one side only, or on both. */
function names(of: readonly Uncovered[], keep: (name: string) => boolean): ReadonlyMap<string, readonly string[]> {
  const kinds = new Map<string, Set<string>>();
  for (const { kind, name } of of)
    if (keep(`${kind} ${name}`)) kinds.set(kind, (kinds.get(kind) ?? new Set()).add(name));
  return new Map([...kinds].map(([kind, set]) => [kind, [...set].sort()]));
}

/** Every object that is not modelled, once, and in which of the schemas it is. */
export function uncoveredObjects(from: readonly Uncovered[], to: readonly Uncovered[]): readonly UncoveredObject[] {
  const objects = new Map<string, UncoveredObject>();
  for (const [list, side] of [
    [from, "from"],
    [to, "to"],
  ] as const) {
    for (const { kind, name } of list) {
      const key = `${kind} ${name}`;
      const known = objects.get(key)?.in;
      objects.set(key, { kind, name, in: known === undefined || known === side ? side : "both" });
    }
  }
  return [...objects.values()];
}

/** What is not modelled: said for each kind, and said more loudly where the two schemas differ in it. */
export function uncoveredFindings(from: readonly Uncovered[], to: readonly Uncovered[]): readonly Finding[] {
  const before = new Set(from.map(({ kind, name }) => `${kind} ${name}`));
  const after = new Set(to.map(({ kind, name }) => `${kind} ${name}`));
  const found = (code: "notCovered" | "notMade" | "notRemoved", list: ReturnType<typeof names>): readonly Finding[] =>
    [...list].map(([kind, all]) => ({
      severity: "warning",
      advice: message("findings", code, { kind, names: all.join(", ") }),
      facts: [],
    }));
  return [
    ...found(
      "notMade",
      names(to, (name) => !before.has(name)),
    ),
    ...found(
      "notRemoved",
      names(from, (name) => !after.has(name)),
    ),
    ...found(
      "notCovered",
      names(from, (name) => after.has(name)),
    ),
  ];
}
