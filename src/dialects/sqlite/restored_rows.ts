import type { Archive, Keep, KeptColumn } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import { keptTable } from "./archive_place.ts";
import { ownName } from "./names.ts";
import { numberAfter, numbersRows } from "./numbering.ts";
import { aloneRow, columnName, keyedRow, place, rowPlace } from "./placement.ts";
import { countOf, promised } from "./promise.ts";
import { quote } from "./quote.ts";

/** The name under which a kept value stands beside a row: none of the user's columns bears it. */
function valueName({ columns }: Keep, column: Fact): string {
  return `smartspec_kept_${columns.findIndex((kept) => kept.column.key === column.key)}`;
}

/** What was kept of a table, as something to join with its rows, alias `t`, that lie in `source`: what, and on what. */
export function keptRows(
  keep: Keep,
  archive: Archive,
  table: Fact,
  source: string,
): { readonly from: string; readonly on: string } {
  const values = keep.columns.map(({ column }) => `${columnName(column, "k")} AS ${valueName(keep, column)}`);
  const kept = keptTable(keep, archive);
  if (keep.key !== undefined) {
    const keys = keep.key.map((column, at) => `${columnName(column, "k")} AS smartspec_key_${at}`);
    const on = keep.key.map((column, at) => `kept.smartspec_key_${at} = ${columnName(column)}`).join(" AND ");
    return { from: `(SELECT ${[...keys, ...values, "1 AS smartspec_found"].join(", ")} FROM ${kept} k) kept`, on };
  }
  const named = (columns: readonly Fact[]): readonly string[] => columns.map((column) => columnName(column, "o"));
  const key = keep.looseKey === undefined ? undefined : named(keep.looseKey);
  const row = keyedRow(key, named(keep.common));
  const number = `row_number() OVER (PARTITION BY ${row})`;
  const lies = `${rowPlace(table, "o")} AS ${place}`;
  const own =
    keep.rest === undefined
      ? `SELECT ${lies}, ${row} AS smartspec_row, ${number} AS smartspec_number FROM ${source} o`
      : `SELECT m.${place}, coalesce(same.smartspec_row, stays.smartspec_row) AS smartspec_row, coalesce(same.smartspec_number, stays.smartspec_number) AS smartspec_number
FROM (SELECT ${lies}, ${row} AS smartspec_row, ${number} AS smartspec_number, ${aloneRow(key, named(keep.rest))} AS smartspec_rest FROM ${source} o) m
LEFT JOIN ${kept} same ON same.smartspec_row = m.smartspec_row AND same.smartspec_number = m.smartspec_number LEFT JOIN ${kept} stays ON stays.smartspec_rest = m.smartspec_rest`;
  const found = `SELECT ${[`own.${place} AS smartspec_at`, ...values, "1 AS smartspec_found"].join(", ")} FROM (${own}) own JOIN ${kept} k ON k.smartspec_row = own.smartspec_row AND k.smartspec_number = own.smartspec_number`;
  return { from: `(${found}) kept`, on: `kept.smartspec_at = ${rowPlace(table)}` };
}

/** What a row had in a column, where the archive knows it; else this. */
export function restoredValue(keep: Keep, column: Fact, otherwise: string): string {
  return `CASE WHEN kept.smartspec_found THEN kept.${valueName(keep, column)} ELSE ${otherwise} END`;
}

/**
 * For a row that the archive does not know, in a column that numbers rows: a number after those that come back, or the
 * engine's choice once these run out. Undefined for any other column.
 */
export function nextNumber(keep: Keep, archive: Archive, column: Fact, table: Fact): string | undefined {
  if (!numbersRows(column)) return undefined;
  const highest = `(SELECT coalesce(max(${columnName(column, "k")}), 0) FROM ${keptTable(keep, archive)} k)`;
  return numberAfter(highest, table);
}

/** A value that took the place of NULL is NULL again where it is still what the migration made it. */
export function unfilledValue(keep: Keep, { column, fill }: KeptColumn, own: string): string {
  const isUntouched = `kept.smartspec_found AND kept.${valueName(keep, column)} IS NULL AND ${own} IS (${fill ?? "NULL"})`;
  return `CASE WHEN ${isUntouched} THEN NULL ELSE ${own} END`;
}

/** One UPDATE of all kept columns of a table that stands. */
export function restoreValues(keep: Keep, archive: Archive): readonly string[] {
  const { table } = keep;
  const target = quote(ownName(table.id));
  const { from, on } = keptRows(keep, archive, table, target);
  const values = keep.columns.map((kept) => {
    const name = columnName(kept.column);
    const value = kept.fill === undefined ? `kept.${valueName(keep, kept.column)}` : unfilledValue(keep, kept, name);
    return `${quote(ownName(kept.column.id))} = ${value}`;
  });
  const sql = `UPDATE OR ABORT ${target} AS t SET ${values.join(", ")}\nFROM ${from} WHERE ${on};`;
  return promised(`UPDATE ${target}`, countOf(`${target} t JOIN ${from} ON ${on}`), sql);
}
