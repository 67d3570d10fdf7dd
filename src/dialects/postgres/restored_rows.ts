import type { Archive, Keep } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { RowMovement } from "../../model/row_movement.ts";
import type { ToldAsLater } from "../condition_writer.ts";
import { keptTable } from "./archive_place.ts";
import { sameKey, toldRows } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName } from "./names.ts";
import { rowPlace } from "./own_rows.ts";
import { literal, qualified, quote } from "./quote.ts";
import { madeName, wasFilled } from "./settle.ts";

/** What to join rows, alias `t`, of a source with, so that `restoredValue` finds what the archive kept of them. */
export function joinKept(keep: Keep, archive: Archive, source: string, told?: ToldAsLater): string {
  const kept = `(SELECT k.*, true AS smartspec_found FROM ${keptTable(keep, archive)} k) kept`;
  if (keep.key !== undefined) return `LEFT JOIN ${kept} ON ${sameKey(told?.columns ?? keep.key, "t", told?.before)}`;
  const places = ["t.tableoid AS smartspec_table", `${rowPlace(keep.table)} AS smartspec_at`];
  const own = toldRows(keep, keptTable(keep, archive), source, places, told);
  return `JOIN (${own}) own ON own.smartspec_table = t.tableoid AND own.smartspec_at = ${rowPlace(keep.table)} LEFT JOIN ${kept} ON kept.smartspec_row = own.smartspec_row AND kept.smartspec_number = own.smartspec_number`;
}

/** What a row will have in a column that comes back: what was kept of it, or for one born since what it gets then. */
export function restoredValue(column: Fact, otherwise: string | undefined): string {
  const { type } = columnValue(column.value);
  return `CASE WHEN kept.smartspec_found THEN kept.${quote(ownName(column.id))}::${type} ELSE (${otherwise ?? "NULL"})::${type} END`;
}

interface CopiedColumn {
  readonly column: Fact;
  /** What a row gets where the archive knows nothing of it. */
  readonly own: string;
}

/** Where rows that are copied come from, and what each column is there, in the order of the columns. */
export interface CopiedRows {
  readonly place: string;
  readonly own: readonly string[];
}

/** The rows of a table with what was kept of them: what to select for these columns, and from where. */
export function copyRestoring(
  columns: readonly CopiedColumn[],
  { keep, archive, toldBefore }: NonNullable<RowMovement["restore"]>,
  places: readonly CopiedRows[],
): string {
  const kept = new Map(keep.columns.map((each) => [each.column.key, each]));
  const isPutBack = ({ column }: CopiedColumn): boolean =>
    kept.has(column.key) && kept.get(column.key)?.fill === undefined;
  const fills = keep.columns.flatMap(({ column, fill }) =>
    fill === undefined ? [] : [`(${fill})::${columnValue(column.value).type} AS ${madeName(keep, column)}`],
  );
  // Beside what the row is told by, its columns need names of their own.
  const told = toldBefore ? (keep.key ?? keep.common).map(({ id }) => quote(ownName(id))) : [];
  const nameOf = ({ column }: CopiedColumn, at: number): string =>
    toldBefore ? `smartspec_copied_${at}` : quote(ownName(column.id));
  const rowsOf = ({ place, own }: CopiedRows): string => {
    const list = columns.flatMap((each, at) =>
      isPutBack(each) ? [] : [`${own[at] ?? "NULL"} AS ${nameOf(each, at)}`],
    );
    return `SELECT ${["tableoid", "ctid", ...told, ...list].join(", ")} FROM ${place}`;
  };
  const rows = `(${places.map(rowsOf).join(" UNION ALL ")})`;
  const source = fills.length === 0 ? rows : `(SELECT ${["s.*", ...fills].join(", ")} FROM ${rows} s)`;
  const values = columns.map((each, at) => {
    const { column } = each;
    if (isPutBack(each)) return restoredValue(column, otherwise(each));
    const name = `t.${nameOf(each, at)}`;
    if (!kept.has(column.key)) return name;
    const filled = wasFilled(column, `t.${madeName(keep, column)}`);
    return `CASE WHEN kept.smartspec_found AND ${filled} THEN NULL ELSE ${name} END`;
  });
  return `${values.join(", ")} FROM ${source} t\n${joinKept(keep, archive, source)}`;
}

function otherwise({ column, own }: CopiedColumn): string {
  const { identity } = columnValue(column.value);
  return identity === null ? own : `nextval(${literal(qualified(...identity.sequence))})`;
}
