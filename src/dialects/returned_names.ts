import type { Fact } from "../model/fact.ts";
import type { ReturningRows } from "../model/returning_rows.ts";

/** Names under which rows that a query brings back lie beside their table: one form for every dialect's archive. */
export const keyName = (at: number): string => `smartspec_key_${at}`;
export const valueName = (at: number): string => `smartspec_value_${at}`;

/** Columns that the query gives beside the key. */
export function valuesOf({ columns, key }: ReturningRows): readonly Fact[] {
  return columns.filter((column) => !key.some((each) => each.key === column.key));
}

export function sameKeys({ key }: ReturningRows, a: string, b: string): string {
  return key.map((_, at) => `${a}.${keyName(at)} = ${b}.${keyName(at)}`).join(" AND ");
}

/** The row of the query (`n`) has none in the table (`t`). */
export const isNew = "t.smartspec_held IS NULL";
/** The query gives a row. */
export const isGiven = "n.smartspec_given IS NOT NULL";
