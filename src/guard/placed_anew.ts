import { type Fact, keyOf } from "../model/fact.ts";
import { becomesFilled, fillFor } from "../plan/fill.ts";
import { tableAbove } from "../plan/partition_tree.ts";
import type { RuleContext } from "./rule.ts";

/** True for a table that stays, and puts its rows into partitions by another key than before, or by other values of it. */
export function placesAnew({ id, key, value, derived }: Fact, context: RuleContext): boolean {
  const before = context.from.facts.get(key);
  if (before === undefined || value["partitionBy"] === null) return false;
  if (before.value["partitionBy"] !== value["partitionBy"]) return true;
  const columns = (derived?.["keyColumns"] ?? []) as readonly string[];
  return !columns.every((name) => keepsValues(keyOf({ kind: "column", path: [...id.path, name] }), context));
}

/** True for a partition whose rows a table above it, at any level, puts into their places anew. */
export function isPlacedAnew(partition: Fact, context: RuleContext): boolean {
  const isUnder = (table: string): boolean => {
    const above = context.to.facts.get(tableAbove(table, context.to) ?? "");
    return above !== undefined && (placesAnew(above, context) || isUnder(above.key));
  };
  return isUnder(keyOf({ kind: "table", path: partition.id.path }));
}

/** True for a column whose values in the rows that are there stay as they are. */
export function keepsValues(column: string, { from, to, intent, direction, convertedBy }: RuleContext): boolean {
  const [before, after] = [from, to].map(({ facts }) => facts.get(column));
  if (before === undefined || after === undefined || convertedBy(column) !== undefined) return false;
  const isFilled = direction === "forward" && becomesFilled(before, after) && fillFor(after, intent, to) !== undefined;
  return !isFilled && ["type", "collation"].every((name) => before.value[name] === after.value[name]);
}
