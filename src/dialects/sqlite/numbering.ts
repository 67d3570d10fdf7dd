import type { Fact } from "../../model/fact.ts";
import { rowOrder } from "./placement.ts";

/** True for a column that is another name for the rowid: the engine numbers rows that come without a value. */
export function numbersRows({ derived }: Fact): boolean {
  return derived?.["numbersRows"] === true;
}

/** Numbers after `highest` for the rows of a table, in their order; the engine's choice once these run out. */
export function numberAfter(highest: string, table: Fact): string {
  const number = `${highest} + row_number() OVER (ORDER BY ${rowOrder(table)})`;
  return `CASE WHEN ${highest} < 9000000000000000000 THEN ${number} END`;
}
