import type { Fact } from "../model/fact.ts";
import { inheritedFrom } from "../plan/owner.ts";
import type { RuleContext } from "./rule.ts";

/** True for a column of a table that comes to stand below one in which it is NOT NULL, before and after. */
export function joinsNotNull(column: Fact, { from, to }: Pick<RuleContext, "from" | "to">): boolean {
  const known = new Set(inheritedFrom(column, from));
  return inheritedFrom(column, to).some(
    (key) => !known.has(key) && [from, to].every(({ facts }) => facts.get(key)?.value["notNull"] === true),
  );
}
