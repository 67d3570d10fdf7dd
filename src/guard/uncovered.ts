import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { Uncovered } from "../model/schema.ts";

/** One finding for each kind of object that is not modelled. */
export function uncoveredFindings(uncovered: readonly Uncovered[]): readonly Finding[] {
  const names = new Map<string, Set<string>>();
  for (const { kind, name } of uncovered) names.set(kind, (names.get(kind) ?? new Set()).add(name));
  return [...names].map(([kind, set]) => ({
    severity: "warning",
    advice: message("findings", "notCovered", { kind, names: [...set].sort().join(", ") }),
    facts: [],
  }));
}
