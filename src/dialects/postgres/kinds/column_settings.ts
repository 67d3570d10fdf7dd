import type { Fact } from "../../../model/fact.ts";
import { relation } from "../names.ts";
import { quote } from "../quote.ts";
import { type ColumnValue, columnValue } from "./column_clause.ts";
import { changedOptions } from "./options.ts";

const storages: Readonly<Record<string, string>> = { p: "PLAIN", e: "EXTERNAL", m: "MAIN", x: "EXTENDED" };
const compressions: Readonly<Record<string, string>> = { p: "pglz", l: "lz4" };

/** What a new column is like before anything is set. */
const unset: Pick<ColumnValue, "storage" | "compression" | "statistics" | "options"> = {
  storage: null,
  compression: null,
  statistics: null,
  options: [],
};

/** How values are stored and counted: what only ALTER COLUMN can say. `from` is what it was; nothing for a new column. */
export function columnSettings(to: Fact, from: typeof unset = unset): readonly string[] {
  const value = columnValue(to.value);
  const head = `ALTER TABLE ${relation(to.id)} ALTER COLUMN ${quote(to.id.path[2] ?? "")}`;
  const sql: string[] = [];
  if (from.storage !== value.storage)
    sql.push(`${head} SET STORAGE ${storages[value.storage ?? String(to.derived?.["storage"])] ?? "EXTENDED"};`);
  if (from.compression !== value.compression)
    sql.push(`${head} SET COMPRESSION ${compressions[value.compression ?? ""] ?? "default"};`);
  if (from.statistics !== value.statistics) sql.push(`${head} SET STATISTICS ${value.statistics ?? -1};`);
  return [...sql, ...changedOptions(head, from.options, value.options)];
}
