import type { Conversion, Converted } from "../../model/conversion.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { lenientNotNull } from "./kinds/lenient_not_null.ts";
import { ownName, relation } from "./names.ts";
import { literal, quote } from "./quote.ts";
import { ownRows } from "./row_images.ts";
import { takingNumbers } from "./settle.ts";

/** What waits in a column of its own meanwhile. */
export function stages({ converted }: Conversion): readonly Converted[] {
  return converted.filter(({ stage }) => stage !== undefined);
}

/** Those that a table does not get from one above it, among all that are converted at once. */
export function ownStages(conversion: Conversion, all: readonly Conversion[]): readonly Converted[] {
  const parents = ((conversion.table.value["inherits"] ?? []) as readonly (readonly string[])[]).map((path) =>
    keyOf({ kind: "table", path }),
  );
  const above = all.flatMap((each) =>
    parents.includes(each.table.key) ? stages(each).map(({ column }) => column.id.path[2]) : [],
  );
  return stages(conversion).filter(({ column }) => !above.includes(column.id.path[2]));
}

/** The column as it is while values are converted: what changes about it comes after them. */
export function asIsNow({ column, before }: Converted): Fact {
  return before ?? column;
}

/** Columns whose type stays take their new values at once. */
export function take(conversion: Conversion, isBack: boolean): readonly string[] {
  const now = stages(conversion).filter(({ atOnce }) => atOnce);
  if (now.length === 0) return [];
  const values = now.map(({ column, stage = "" }) => `${quote(ownName(column.id))} = ${quote(stage)}`);
  const table = `ALTER TABLE ${relation(conversion.table.id)}`;
  // What takes NULL from now on may get some already.
  const opened = closedSoFar(conversion).filter((column) => !columnValue(column.value).notNull);
  return [
    ...[...easedBy(conversion, isBack), ...opened].map(
      ({ id }) => `${table} ALTER COLUMN ${quote(ownName(id))} DROP NOT NULL;`,
    ),
    ...takingNumbers(now.map(asIsNow), relation(conversion.table.id), [
      `UPDATE ${ownRows(conversion)} SET ${values.join(", ")}${whoseValuesWait(conversion)};`,
    ]),
  ];
}

/** Rows of partitions that have come back have their values. */
function whoseValuesWait({ returning }: Conversion): string {
  const trees = returning.map(({ id }) => `SELECT relid FROM pg_partition_tree(${literal(relation(id))}::regclass)`);
  return trees.length === 0 ? "" : `\nWHERE tableoid NOT IN (${trees.join(" UNION ALL ")})`;
}

/**
 * Columns that take their values at once and took no NULL so far, by a rule of this table: one from above goes and comes
 * there, and an identity takes none.
 */
function closedSoFar({ converted, above }: Conversion): readonly Fact[] {
  return converted
    .filter(({ stage, atOnce, before }) => stage !== undefined && atOnce && before?.value["notNull"] === true)
    .filter(({ column, before }) => ![column, before].some((each) => each?.value["identity"] != null))
    .map(({ column }) => column)
    .filter((column) => above === undefined || !columnValue(column.value).inherited);
}

/** Of these, where rows written since may have no value to go back to; those of a key always have one. */
function easedBy(conversion: Conversion, isBack: boolean): readonly Fact[] {
  return closedSoFar(conversion).filter(
    (column) => isBack && columnValue(column.value).notNull && conversion.key?.includes(column) !== true,
  );
}

/** Once heirs have their values too, for the rule holds for them as well. */
export const closed = (all: readonly Conversion[], isBack: boolean): readonly string[] =>
  all.flatMap((each) => easedBy(each, isBack).map((column) => lenientNotNull(column, each.table)));

export function dropTaken(conversion: Conversion, all: readonly Conversion[]): readonly string[] {
  const drops = ownStages(conversion, all).flatMap(({ atOnce, stage = "" }) =>
    atOnce ? [`DROP COLUMN ${quote(stage)}`] : [],
  );
  return drops.length === 0 ? [] : [`ALTER TABLE ${relation(conversion.table.id)} ${drops.join(", ")};`];
}
