import type { Image } from "../condition_writer.ts";
import { castColumn } from "./column_cast.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName, relation } from "./names.ts";
import { overRowOf } from "./own_expression.ts";
import { ownRowsOf, rowPlace } from "./own_rows.ts";
import { literal, quote } from "./quote.ts";
import { joinKept, restoredValue } from "./restored_rows.ts";
import { wasFilled } from "./settle.ts";

/** Column that tells where a row lies. */
export const place = "smartspec_place";

function afterExpression({
  after,
  before,
  value,
  converted,
  remade,
  isRestored,
  filled,
}: Image["columns"][number]): string {
  const name = quote(ownName(after.id));
  if (isRestored === true) return `${restoredValue(after, before === undefined ? value : `t.${name}`)} AS ${name}`;
  const to = columnValue(after.value).type;
  if (converted !== undefined) return `(${overRowOf(after.id, converted)})::${to} AS ${name}`;
  if (before === undefined) return `${value === undefined ? "NULL" : `(${value})`}::${to} AS ${name}`;
  const from = columnValue(before.value).type;
  const own = remade ? `t.${name}::text::${to}` : from === to ? `t.${name}` : castColumn(`t.${name}`, before, after);
  if (filled !== undefined) {
    const untouched = wasFilled(after, `(${filled})::${from}`);
    return `CASE WHEN kept.smartspec_found AND ${untouched} THEN NULL ELSE ${own} END AS ${name}`;
  }
  if (value !== undefined) return `coalesce(${own}, (${value})::${to}) AS ${name}`;
  return own === `t.${name}` ? own : `${own} AS ${name}`;
}

function select(image: Image, columns: readonly string[], withKept = false): string {
  const present = image.columns.filter(({ before }) => before !== undefined).map(({ after }) => ownName(after.id));
  const source = ownRowsOf(image.present, present);
  const { keep, archive, told } = (withKept ? image.kept : undefined) ?? {};
  const join = keep === undefined || archive === undefined ? "" : ` ${joinKept(keep, archive, source, told)}`;
  const elsewhere = (image.leaving ?? []).map(({ id }) => `t.tableoid <> ${literal(relation(id))}::regclass`);
  const where = elsewhere.length === 0 ? "" : ` WHERE ${elsewhere.join(" AND ")}`;
  return `SELECT ${[`${rowPlace(image.present)} AS ${place}`, ...columns].join(", ")} FROM ${source} t${join}${where}`;
}

/** The rows of a table as they will be. */
export function rowsAfter(image: Image): string {
  return image.within === undefined ? allAfter(image) : `SELECT * FROM (${allAfter(image)}) t WHERE ${image.within}`;
}

function allAfter(image: Image): string {
  if (image.given !== undefined) return image.given.query;
  const computed = image.columns.filter((column) => column.computed !== undefined);
  const rows = select(image, image.columns.filter((column) => !computed.includes(column)).map(afterExpression), true);
  if (computed.length === 0) return rows;
  const values = computed.map(
    ({ after, computed: text }) => `(${text})::${columnValue(after.value).type} AS ${quote(ownName(after.id))}`,
  );
  return `SELECT t.*, ${values.join(", ")} FROM (${rows}) t`;
}

/** The rows of a table as they are. */
export function rowsBefore(image: Image): string {
  if (image.given !== undefined) return image.given.query;
  return select(image, ["t.*"]);
}
