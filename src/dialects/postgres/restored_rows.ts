import type { Archive, Keep } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import { keptTable } from "./archive.ts";
import { isBuiltIn, sameKey, wholeRow } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName } from "./names.ts";
import { rowPlace } from "./own_rows.ts";
import { quote } from "./quote.ts";

/** What to join rows, alias `t`, of a source with, so that `restoredValue` finds what the archive kept of them. */
export function joinKept(keep: Keep, archive: Archive, source: string): string {
  const kept = `(SELECT k.*, true AS smartspec_found FROM ${keptTable(keep, archive)} k) kept`;
  if (keep.key !== undefined) return `LEFT JOIN ${kept} ON ${sameKey(keep.key, "t")}`;
  const row = wholeRow(keep.common, "t");
  const own = `SELECT t.tableoid AS smartspec_table, ${rowPlace(keep.table)} AS smartspec_at, ${row} AS smartspec_row, row_number() OVER (PARTITION BY ${row}) AS smartspec_number FROM ${source} t`;
  return `JOIN (${own}) own ON own.smartspec_table = t.tableoid AND own.smartspec_at = ${rowPlace(keep.table)} LEFT JOIN ${kept} ON kept.smartspec_row = own.smartspec_row AND kept.smartspec_number = own.smartspec_number`;
}

/** What a row will have in a column that comes back: what was kept of it, or for one born since what it gets then. */
export function restoredValue(column: Fact, otherwise: string | undefined): string {
  const name = `kept.${quote(ownName(column.id))}`;
  const { type } = columnValue(column.value);
  return `CASE WHEN kept.smartspec_found THEN ${isBuiltIn(column) ? name : `${name}::${type}`} ELSE (${otherwise ?? "NULL"})::${type} END`;
}
