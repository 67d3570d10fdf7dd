import type { Keep } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { ToldAsLater } from "../condition_writer.ts";
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

/** What stays in a row, where no other row of what is selected from has the same. */
export function aloneRow(rest: readonly Fact[], alias: string, before?: ReadonlyMap<string, Fact>): string {
  const row = wholeRow(rest, alias, new Map(), before);
  return `CASE WHEN count(*) OVER (PARTITION BY ${row}) = 1 THEN ${row} END`;
}

/**
 * Rows of a table without a key, alias `t`, with these columns and the `smartspec_row` and `smartspec_number` under which
 * the archive, `kept`, holds what was kept of them: of the row that is the same throughout, else of the one in which the
 * same stays.
 */
export function toldRows(
  { common, rest }: Keep,
  kept: string,
  source: string,
  others: readonly string[],
  told?: Partial<ToldAsLater>,
): string {
  const row = wholeRow(told?.columns ?? common, "t", new Map(), told?.before);
  const number = `row_number() OVER (PARTITION BY ${row})`;
  const from = `FROM ${source} t`;
  if (rest === undefined)
    return `SELECT ${[...others, `${row} AS smartspec_row`, `${number} AS smartspec_number`].join(", ")} ${from}`;
  const lasting = rest.map((column) => told?.columns?.find(({ key }) => key === column.key) ?? column);
  const alone = aloneRow(lasting, "t", told?.before);
  const now = [`${row} AS smartspec_row_now`, `${number} AS smartspec_number_now`, `${alone} AS smartspec_rest`];
  const found = ["smartspec_row", "smartspec_number"].map((name) => `coalesce(same.${name}, stays.${name}) AS ${name}`);
  return `SELECT ${["m.*", ...found].join(", ")} FROM (SELECT ${[...others, ...now].join(", ")} ${from}) m
LEFT JOIN ${kept} same ON same.smartspec_row = m.smartspec_row_now AND same.smartspec_number = m.smartspec_number_now
LEFT JOIN ${kept} stays ON stays.smartspec_rest = m.smartspec_rest`;
}
