import { type Fact, type FactId, keyOf } from "../../../model/fact.ts";
import type { Kind } from "../../kind.ts";
import { tableOf } from "../names.ts";

/** The column in whose definition it stands. */
function columnOf({ id, derived }: Fact): FactId | undefined {
  const column = derived?.["column"];
  return typeof column === "string" ? { kind: "column", path: [...id.path.slice(0, 2), column] } : undefined;
}

/** A rule of a table: a part of its text, which ALTER TABLE cannot change. */
export const constraint: Kind = {
  name: "constraint",
  withTable: true,
  parent: (fact) => columnOf(fact) ?? tableOf(fact.id),
  remakes: ({ id }) => tableOf(id),
  inline: () => true,
  create: () => ({ sql: [] }),
  drop: () => ({ sql: [] }),
  unsettlesParent(from, to, scope) {
    const fact = to ?? from;
    if (fact === undefined) return false;
    const stays = (id: FactId): boolean => scope.from.facts.has(keyOf(id)) && scope.to.facts.has(keyOf(id));
    if (!stays(tableOf(fact.id))) return false;
    // With a column that comes or goes in place, what is said in its definition does too.
    const column = columnOf(fact);
    return column === undefined || stays(column);
  },
  whenNeedIsRebuilt: (fact, need) => (need.key === keyOf(tableOf(fact.id)) ? "rebuild" : "stay"),
};
