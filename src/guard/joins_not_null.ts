import { type Fact, keyOf } from "../model/fact.ts";
import type { RuleContext } from "./rule.ts";

/** True for a column of a table that comes to inherit from one in which it is NOT NULL, before and after. */
export function joinsNotNull({ id }: Fact, { from, to }: Pick<RuleContext, "from" | "to">): boolean {
  const [before, after] = [from, to].map(
    ({ facts }) =>
      (facts.get(keyOf({ kind: "table", path: id.path.slice(0, 2) }))?.value["inherits"] ??
        []) as readonly (readonly string[])[],
  );
  const known = new Set(before?.map((path) => JSON.stringify(path)));
  return (after ?? []).some((path) => {
    const key = keyOf({ kind: "column", path: [...path, id.path[2] ?? ""] });
    return (
      !known.has(JSON.stringify(path)) && [from, to].every(({ facts }) => facts.get(key)?.value["notNull"] === true)
    );
  });
}
