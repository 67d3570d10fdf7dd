import type { Fact } from "../../model/fact.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName } from "./names.ts";
import { quote } from "./quote.ts";
import { cast } from "./types.ts";

/** Types of the engine itself; values of others are kept as text, so that the archive never stands in a type's way. */
export function isBuiltIn(column: Fact): boolean {
  const { type } = columnValue(column.value);
  return !type.includes(".") && !type.startsWith('"');
}

/** The column as the archive selects it; no collation of the user's comes along, which could then not go. */
export function keptExpression(column: Fact, alias?: string): string {
  const name = quote(ownName(column.id));
  const value = alias === undefined ? name : `${alias}.${name}`;
  if (!isBuiltIn(column)) return `${value}::text COLLATE "default" AS ${name}`;
  return columnValue(column.value).collation === null ? value : `${value} COLLATE "default" AS ${name}`;
}

/** The column as it is, as the value that it will be; values of other types than the engine's are kept as text anyway. */
export function laterValue(before: Fact | undefined, after: Fact, alias: string): string {
  const name = `${alias}.${quote(ownName(after.id))}`;
  const [a, b] = [before ?? after, after].map(({ value }) => columnValue(value).type) as [string, string];
  return a === b || before === undefined || !isBuiltIn(before) || !isBuiltIn(after) ? name : cast(name, a, b);
}

/** The column as it is compared with what the archive kept of it. */
function comparedWithKept(column: Fact, alias: string, before: Fact | undefined): string {
  const name = laterValue(before, column, alias);
  if (!isBuiltIn(column)) return `${name}::text COLLATE "C"`;
  return columnValue(column.value).collation === null ? name : `${name} COLLATE "C"`;
}

/** True for a row under the alias and what was kept of it under its key; `before` gives the columns as they are, by column key. */
export function sameKey(key: readonly Fact[], alias: string, before?: ReadonlyMap<string, Fact>): string {
  return key
    .map((column) => `${comparedWithKept(column, alias, before?.get(column.key))} = kept.${quote(ownName(column.id))}`)
    .join(" AND ");
}

/** The row as text, for tables without any key; `fills` gives what becomes of NULLs, `before` the columns as they are, by column key. */
export function wholeRow(
  common: readonly Fact[],
  alias: string,
  fills: ReadonlyMap<string, string> = new Map(),
  before?: ReadonlyMap<string, Fact>,
): string {
  const values = common.map((column) => {
    const name = laterValue(before?.get(column.key), column, alias);
    const fill = fills.get(column.key);
    return fill === undefined ? name : `coalesce(${name}, (${fill})::${columnValue(column.value).type})`;
  });
  return `ROW(${values.join(", ")})::text`;
}
