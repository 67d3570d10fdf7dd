import type { Image } from "../condition_writer.ts";
import { stored } from "./affinity.ts";
import { ownName, relation } from "./names.ts";
import { numberAfter, numbersRows } from "./numbering.ts";
import { overOwnRow } from "./own_expression.ts";
import { columnAffinity, columnName, place, rowPlace } from "./placement.ts";
import { quote } from "./quote.ts";
import { keptRows, nextNumber, restoredValue, unfilledValue } from "./restored_rows.ts";

type ImageColumn = Image["columns"][number];

/** The value of a column in a row as it is, before the column takes it. */
function given(image: Image, { after, before, value, converted, isRestored, filled }: ImageColumn): string {
  if (isRestored === true && image.kept !== undefined) {
    const { keep, archive } = image.kept;
    const otherwise = before === undefined ? `(${value ?? "NULL"})` : columnName(before);
    return restoredValue(keep, after, nextNumber(keep, archive, after, image.present) ?? otherwise);
  }
  if (converted !== undefined) {
    const own = `(${overOwnRow(converted, image)})`;
    return numbersRows(after) ? numbered(own, image) : own;
  }
  if (before === undefined) return `(${overOwnRow(value ?? "NULL", image)})`;
  const own = columnName(before);
  if (filled !== undefined && image.kept !== undefined)
    return unfilledValue(image.kept.keep, { column: after, comesFilled: false, fill: filled }, own);
  return value === undefined ? own : `coalesce(${own}, (${overOwnRow(value, image)}))`;
}

/** The number of a row that may have none of its own: one after all that others have. */
function numbered(value: string, { present }: Image): string {
  return `coalesce(${value}, ${numberAfter(`coalesce(max(${value}) OVER (), 0)`, present)})`;
}

/** True for a value that becomes another as it is stored. */
function isStoredAnew({ after, before, converted, value }: ImageColumn): boolean {
  const changes = before === undefined || columnAffinity(before) !== columnAffinity(after);
  return columnAffinity(after) !== "BLOB" && (changes || converted !== undefined || value !== undefined);
}

/** A column that takes anything as it is compares its values so, too: not by the affinity that they come from. */
function withoutAffinity(value: string, { after, before }: ImageColumn): string {
  const sheds = before !== undefined && columnAffinity(after) === "BLOB" && columnAffinity(before) !== "BLOB";
  return sheds ? `+${value}` : value;
}

/** The rows of a table as they will be. */
export function rowsAfter(image: Image): string {
  if (image.given !== undefined) return image.given.query;
  const { present, kept } = image;
  const plain = image.columns.filter(({ computed }) => computed === undefined);
  const columns = plain.map((column) => {
    const name = quote(ownName(column.after.id));
    const own = withoutAffinity(given(image, column), column);
    return own === `t.${name}` ? own : `${own} AS ${name}`;
  });
  const source = relation(present.id);
  const join = kept === undefined ? undefined : keptRows(kept.keep, kept.archive, present, source);
  const from = `${source} t${join === undefined ? "" : ` LEFT JOIN ${join.from} ON ${join.on}`}`;
  const rows = `SELECT ${[`${rowPlace(present)} AS ${place}`, ...columns].join(", ")} FROM ${from}`;
  const typed = plain.some(isStoredAnew) ? `SELECT ${storedColumns(plain).join(", ")} FROM (${rows}) t` : rows;
  const computed = image.columns.filter((column) => column.computed !== undefined);
  if (computed.length === 0) return typed;
  const values = computed.map(({ after, computed: text }) => `(${text}) AS ${quote(ownName(after.id))}`);
  return `SELECT t.*, ${values.join(", ")} FROM (${typed}) t`;
}

function storedColumns(columns: readonly ImageColumn[]): readonly string[] {
  const values = columns.map((column) => {
    const name = columnName(column.after);
    return isStoredAnew(column)
      ? `${stored(name, columnAffinity(column.after))} AS ${quote(ownName(column.after.id))}`
      : name;
  });
  return [`t.${place}`, ...values];
}

/** The rows of a table as they are. */
export function rowsBefore(image: Image): string {
  if (image.given !== undefined) return image.given.query;
  return `SELECT ${rowPlace(image.present)} AS ${place}, t.* FROM ${relation(image.present.id)} t`;
}
