import { type Fact, keyOf } from "../model/fact.ts";
import { inheritedFrom } from "../plan/owner.ts";
import type { RuleContext } from "./rule.ts";

/** True for a column of a table that comes to stand below one in which it is NOT NULL, before and after, or from the beginning. */
export function joinsNotNull(column: Fact, { from, to }: Pick<RuleContext, "from" | "to">): boolean {
  const known = new Set(inheritedFrom(column, from));
  return inheritedFrom(column, to).some((key) => {
    const [before, after] = [from, to].map(({ facts }) => facts.get(key));
    if (known.has(key) || after?.value["notNull"] !== true) return false;
    return (
      before?.value["notNull"] === true || !from.facts.has(keyOf({ kind: "table", path: after.id.path.slice(0, 2) }))
    );
  });
}
