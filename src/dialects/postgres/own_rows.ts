import type { Fact } from "../../model/fact.ts";
import { relation } from "./names.ts";
import { qualified, quote } from "./quote.ts";

/** Where a row under the alias `t` lies. In a partitioned table a ctid alone is one of several rows'. */
export function rowPlace(table: Fact): string {
  return table.value["partitionBy"] === null ? "t.ctid" : "(t.tableoid::text || t.ctid::text)";
}

/** The partitions that are here, of a table that also has foreign ones. */
function localParts(table: Fact): readonly string[] | undefined {
  const parts = table.derived?.["localParts"] as readonly (readonly [string, string])[] | null | undefined;
  return parts?.map((path) => `ONLY ${qualified(...path)}`);
}

/**
 * What UPDATE names to reach the table's own rows: those of its partitions, but not those of tables that inherit from
 * it. Rows that another server holds are not ours; where there are some, each partition is named by itself.
 */
export function ownRows(table: Fact): readonly string[] {
  if (table.value["partitionBy"] === null) return [`ONLY ${relation(table.id)}`];
  return localParts(table) ?? [relation(table.id)];
}

/** The same rows as something to select from under an alias, with these columns and where each row lies. */
export function ownRowsOf(table: Fact, columns: readonly string[]): string {
  const parts = localParts(table);
  if (parts === undefined) return ownRows(table).join();
  const list = ["tableoid", "ctid", ...new Set(columns.map(quote))].join(", ");
  // Without a single partition here there are still columns.
  const sources = [`ONLY ${relation(table.id)}`, ...parts];
  return `(${sources.map((source) => `SELECT ${list} FROM ${source}`).join(" UNION ALL ")})`;
}
