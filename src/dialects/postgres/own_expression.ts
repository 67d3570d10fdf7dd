import type { FactId } from "../../model/fact.ts";
import { ownName } from "./names.ts";
import { quote } from "./quote.ts";

/**
 * A spec's expression over a row `t` of the table. It may name the row's own table, which `t` hides: where it could, the
 * row takes that name. OFFSET keeps it a matter of each row, even for what no column of it decides.
 */
export function overOwnRow(expression: string, table: FactId): string {
  const name = ownName(table);
  return expression.includes(name) ? `(SELECT ${expression} FROM (SELECT t.* OFFSET 0) AS ${quote(name)})` : expression;
}

/** The same for the expression of a column. */
export function overRowOf({ path }: FactId, expression: string): string {
  return overOwnRow(expression, { kind: "table", path: path.slice(0, 2) });
}
