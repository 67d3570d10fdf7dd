import type { Fact } from "../../model/fact.ts";
import type { ConditionWriter } from "../condition_writer.ts";
import { type Affinity, stored, strictClasses } from "./affinity.ts";
import { rowsAfter, rowsBefore } from "./image_rows.ts";
import { keyConditions, pointsTo } from "./key_conditions.ts";
import { relation } from "./names.ts";
import { numbersRows } from "./numbering.ts";
import { overOwnRow } from "./own_expression.ts";
import { columnAffinity, columnName, rowOrder, rowPlace } from "./placement.ts";
import { literal, quote } from "./quote.ts";
import { isReturned } from "./returned_reference.ts";

/** True for a value that a STRICT column refuses once its affinity had its say; undefined where every value will do. */
function isRefused(value: string, column: Fact): string | undefined {
  // Another name for the rowid holds whole numbers and nothing else.
  if (numbersRows(column)) return `typeof(${stored(value, columnAffinity(column))}) NOT IN ('integer', 'null')`;
  const classes = column.value["strict"] === true ? strictClasses(String(column.value["type"])) : undefined;
  if (classes === undefined) return undefined;
  return `typeof(${stored(value, columnAffinity(column))}) NOT IN (${[...classes, "null"].map(literal).join(", ")})`;
}

/** True where every value comes back as it was, whatever it is. */
function isHarmless(from: Affinity, to: Affinity): boolean {
  const isNumeric = to === "NUMERIC" || to === "INTEGER";
  return to === "BLOB" || (isNumeric && ["NUMERIC", "INTEGER", "REAL"].includes(from));
}

export const conditions: ConditionWriter = {
  tableName: (image) => relation(image.table.id),
  place: (image) => rowPlace(image.present),
  numberedBy: rowOrder,
  after: rowsAfter,
  before: rowsBefore,
  valueOf: (column) => columnName(column),
  isSurrogate: (column) => columnAffinity(column) === "INTEGER",
  keysAt({ present }, columns) {
    const values = columns.map((column) => columnName(column));
    const key = values.length === 1 ? (values[0] ?? "") : `'(' || ${values.join(" || ', ' || ")} || ')'`;
    const rows = `SELECT ${key} AS k FROM ${relation(present.id)} t WHERE ${rowPlace(present)} IN (SELECT p.at FROM $1 p) ORDER BY ${values.join(", ")}`;
    return `SELECT group_concat(k, ', ') FROM (${rows})`;
  },
  findRows: (path, { present }) => `SELECT * FROM ${quote(path[1] ?? "")} t WHERE ${rowPlace(present)} IN`,
  // The engine numbers a row that comes without one.
  isNull: (column) => (numbersRows(column) ? "0" : `${columnName(column)} IS NULL`),
  isFilled: (columns) => columns.map((column) => `${columnName(column)} IS NOT NULL`).join(" AND ") || "1",
  doesNotConvert(before, after) {
    const [a, b] = [columnAffinity(before), columnAffinity(after)];
    const refused = isRefused("b", after);
    const tightens =
      refused !== undefined && (before.value["strict"] !== true || before.value["type"] !== after.value["type"]);
    if (numbersRows(before) && numbersRows(after)) return undefined;
    if (!tightens && (a === b || isHarmless(a, b))) return undefined;
    const own = `SELECT ${columnName(after)} AS a, ${stored(columnName(after), b)} AS b`;
    const back = `SELECT a, b, ${stored("b", a)} AS c FROM (${own})`;
    const lost = "c IS NOT a OR typeof(c) <> typeof(a)";
    return `EXISTS (SELECT 1 FROM (${back}) WHERE ${tightens ? `${lost} OR ${refused}` : lost})`;
  },
  cannotBeConverted: (column, text, _to, image) => {
    const expression = overOwnRow(text, image);
    const refused = isRefused("v", column);
    // Asked for every row, so that an expression that fails says so before anything changes.
    return refused === undefined
      ? `(${expression}) IS NULL AND 0`
      : `EXISTS (SELECT 1 FROM (SELECT (${expression}) AS v) WHERE ${refused})`;
  },
  cannotBeReversed: (_column, reverse, image) => `(${overOwnRow(reverse, image, "after")}) IS NULL AND 0`,
  isHalf(column, others) {
    const missing = others.map((name) => `t.${quote(name)} IS NULL`).join(" OR ");
    return `${columnName(column)} IS NOT NULL AND (${missing})`;
  },
  givesNull: (_column, expression, image) => `(${overOwnRow(expression, image)}) IS NULL`,
  asked: (column) => column,
  isRefusedByType: () => undefined,
  refusesNull: () => false,
  changesZone: () => false,
  cannotBeGenerated(column) {
    const { expression } = column.value["generated"] as { readonly expression: string };
    const refused = isRefused(`(${expression})`, column);
    const isNull = column.value["notNull"] === true ? `(${expression}) IS NULL` : `(${expression}) IS NULL AND 0`;
    return refused === undefined ? isNull : `${isNull} OR ${refused}`;
  },
  cannotBeIndexed: () => undefined,
  leavesDomain: () => undefined,
  holdsLabels: () => undefined,
  rereadsRanges: () => undefined,
  isTakenAtRest: () => undefined,
  isWithin: () => undefined,
  pointsInto: () => undefined,
  hasNoPartition: () => undefined,
  takesAll: () => false,
  holders: () => [],
  heldRows: () => ({ lost: undefined, changed: [] }),
  ...keyConditions,
  orphans(fact, referenced) {
    const columns = fact.value["columns"] as readonly string[];
    const target = fact.value["references"] as { readonly columns: readonly string[] } | null;
    if (target === null) return undefined;
    const filled = columns.map((name) => `t.${quote(name)} IS NOT NULL`).join(" AND ");
    if (referenced === undefined) return filled;
    return `${filled} AND NOT EXISTS (SELECT 1 FROM (${rowsAfter(referenced)}) r WHERE ${pointsTo(fact, referenced)})`;
  },
  comparesAnyTypes: true,
  easesNotNull: () => false,
  isLenient: isReturned,
  violates(fact) {
    const { expression } = fact.value;
    return typeof expression === "string" ? `NOT (${expression})` : undefined;
  },
};
