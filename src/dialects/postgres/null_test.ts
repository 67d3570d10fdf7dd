import type { Fact } from "../../model/fact.ts";
import { columnValue } from "./kinds/column_clause.ts";

/** A row of NULLs is no NULL, though IS NULL says so; and one that holds a NULL is neither NULL nor NOT NULL to it. */
function mayBeRow({ value }: Fact): boolean {
  return columnValue(value).type.includes(".");
}

/** True for a value of the column that NOT NULL refuses. */
export function isNull(value: string, column: Fact): string {
  return mayBeRow(column) ? `${value} IS NOT DISTINCT FROM NULL` : `${value} IS NULL`;
}

/** True for a value of the column that NOT NULL takes. */
export function isNotNull(value: string, column: Fact): string {
  return mayBeRow(column) ? `${value} IS DISTINCT FROM NULL` : `${value} IS NOT NULL`;
}
