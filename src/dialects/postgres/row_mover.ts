import type { Fact } from "../../model/fact.ts";
import type { MovingSource } from "../../model/moving_source.ts";
import type { MovedColumn, RowMovement } from "../../model/row_movement.ts";
import type { Scope } from "../kind.ts";
import type { RowMover } from "../row_mover.ts";
import { arrivals } from "./arrivals.ts";
import { castColumn } from "./column_cast.ts";
import { asideName } from "./kinds/aside.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { type Conversion, compositeConversion } from "./kinds/composite_conversion.ts";
import { lenientNotNull } from "./kinds/lenient_not_null.ts";
import { renameNotNull } from "./kinds/not_null_name.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName, relation } from "./names.ts";
import { withoutPartialRules } from "./partial_rules.ts";
import { literal, qualified, quote } from "./quote.ts";
import { copyRestoring } from "./restored_rows.ts";

/** What a partition asks of a row. */
export function boundOf(partition: Fact): string {
  return String(partition.derived?.["constraint"] ?? "true");
}

/** Rows that wait for their partition; the name is the table's own, so that two tables never share it. */
function waitingRoom({ table }: RowMovement): string {
  return `pg_temp.${quote(asideName(table.id.path.join(".")))}`;
}

/** The clause that tells which rows leave; all do where the values that choose their place are not with them yet. */
function whichLeave({ held, stays, takers }: MovingSource, movement: RowMovement): string {
  if (movement.takesAll || isRestoredTogether(movement)) return "";
  if (stays !== undefined) return ` WHERE (${boundOf(stays)}) IS NOT TRUE`;
  // With its own bounds beside the others' PostgreSQL sees that nothing can be in both, and reads no row.
  return ` WHERE ${boundOf(held)} AND (${takers.map((taker) => `(${boundOf(taker)})`).join(" OR ")})`;
}

/** Columns that hold values of their own and are there before and after. */
function carried(movement: RowMovement): readonly MovedColumn[] {
  return movement.columns.filter(
    ({ column, before }) =>
      before !== undefined && before.value["generated"] === null && column.value["generated"] === null,
  );
}

/**
 * New columns in which rows have what the spec declares, or what was converted for all of them; in a partition that goes
 * they do not have it yet.
 */
function filledAnew({ columns, takesAll }: RowMovement): readonly MovedColumn[] {
  return columns.filter(
    ({ column, before, isFill, held }) =>
      before === undefined &&
      (isFill === true || (takesAll && held !== undefined)) &&
      column.value["generated"] === null,
  );
}

function names(columns: readonly MovedColumn[]): string {
  return columns.map(({ column }) => quote(ownName(column.id))).join(", ");
}

function converted(moved: MovedColumn, conversion: Conversion | undefined): string {
  const { column, before, value, held } = moved;
  if (held !== undefined) return quote(held);
  if (before === undefined) return value ?? "NULL";
  const own = conversion?.using ?? convertedAlone(moved, before);
  return value === undefined ? own : `coalesce(${own}, (${value})::${columnValue(column.value).type})`;
}

function convertedAlone({ column, anew }: MovedColumn, before: Fact): string {
  const [a, b] = [columnValue(before.value).type, columnValue(column.value).type];
  const name = quote(ownName(before.id));
  if (anew) return `${name}::text::${b}`;
  return a === b ? name : castColumn(name, before, column);
}

/** What a row of a partition that goes has in a column, as the later table has it. */
function heldAlone(moved: MovedColumn): string {
  const { column, before, value, isFill } = moved;
  if (before === undefined) return value ?? "NULL";
  const own = convertedAlone(moved, before);
  return isFill === true && value !== undefined
    ? `coalesce(${own}, (${value})::${columnValue(column.value).type})`
    : own;
}

function insert(movement: RowMovement, columns: readonly MovedColumn[], select: string): string {
  // Without any column of its own a row is still a row.
  if (columns.length === 0) return `INSERT INTO ${relation(movement.table.id)} SELECT ${select};`;
  return `INSERT INTO ${relation(movement.table.id)} (${names(columns)}) OVERRIDING SYSTEM VALUE\nSELECT ${select};`;
}

/** True for a column that the table has no values for: the archive has. */
function isPutBack(column: Fact, { restore }: RowMovement): boolean {
  return restore?.keep.columns.some(({ column: { key }, fill }) => key === column.key && fill === undefined) === true;
}

function copy(movement: RowMovement, scope: Pick<Scope, "from" | "to" | "removed">): readonly string[] {
  const { remade, table } = movement;
  if (remade === undefined) return [];
  const [schema = "", name = ""] = table.id.path;
  const filled = movement.columns.filter(
    ({ column, before, value, held }) =>
      column.value["generated"] === null &&
      (before !== undefined || value !== undefined || held !== undefined || isPutBack(column, movement)),
  );
  // What inherits from a plain table has rows of its own.
  const only = remade.value["partitionBy"] === null ? "ONLY " : "";
  const before = `${only}${qualified(schema, asideName(name))}`;
  const sequences = movement.columns.flatMap(({ column, before }) => {
    const [old, fresh] = [before, column].map((side) => (side === undefined ? null : columnValue(side.value).identity));
    if (old === null || old === undefined || fresh === null || fresh === undefined) return [];
    const [oldSchema, oldName] = old.sequence;
    return [
      `SELECT setval(${literal(qualified(...fresh.sequence))}, last_value, is_called) FROM ${qualified(oldSchema, asideName(oldName))};`,
    ];
  });
  const conversions = filled.map(({ column, before, anew }) =>
    anew && before !== undefined ? compositeConversion(column, quote(ownName(before.id)), scope) : undefined,
  );
  const values = filled.map((column, at) => ({ column: column.column, own: converted(column, conversions[at]) }));
  const select =
    movement.restore === undefined
      ? `${values.map(({ own }) => own).join(", ")} FROM ${before}`
      : copyRestoring(values, movement.restore, [
          { place: before, own: values.map(({ own }) => own) },
          ...(movement.sources.length === 0 ? [] : [{ place: waitingRoom(movement), own: waitingValues(filled) }]),
        ]);
  return [
    ...new Set(conversions.flatMap((conversion) => conversion?.before ?? [])),
    insert(movement, filled, select),
    ...new Set(conversions.flatMap((conversion) => conversion?.after ?? [])),
    ...sequences,
  ];
}

/** Rows that wait have their later types. */
function waitingValues(columns: readonly MovedColumn[]): readonly string[] {
  return columns.map(({ column, before, value, held }) => {
    const waits = before !== undefined || held !== undefined;
    const own = waits ? quote(ownName(column.id)) : "NULL";
    if (value === undefined || held !== undefined) return own;
    return before === undefined ? value : `coalesce(${own}, (${value})::${columnValue(column.value).type})`;
  });
}

/** True where waiting rows go in with those that are copied: what was kept is found by the rows of both. */
function isRestoredTogether({ remade, restore }: RowMovement): boolean {
  return remade !== undefined && restore !== undefined;
}

function awake({ triggers }: RowMovement): readonly Fact[] {
  return triggers.filter((trigger) => trigger.value["state"] !== "D");
}

/** What held converted values came to the partitions with their table. */
function withoutStages({ columns, sources }: RowMovement): readonly string[] {
  const stages = columns.flatMap(({ held }) => (held === undefined ? [] : [`DROP COLUMN ${quote(held)}`]));
  return sources.map(({ table }) => `ALTER TABLE ${relation(table.id)} ${stages.join(", ")};`);
}

function closedLate(column: Fact, table: Fact): readonly string[] {
  const named = columnValue(column.value).notNullName === null ? [] : [renameNotNull(column)];
  return [lenientNotNull(column, table), ...named];
}

export const rowMover: RowMover = {
  gather(movement) {
    if (movement.sources.length === 0) return { sql: [] };
    const columns = carried(movement);
    const fills = filledAnew(movement);
    const all = [...columns, ...fills];
    const list = names(all);
    // A table that is made anew has the old types still; its detached partitions have the new ones.
    const shape = movement.remade === undefined ? movement.table : (movement.sources[0]?.table ?? movement.table);
    const source = relation(shape.id);
    // A partition that goes holds its rows as they were.
    const values = all.map(heldAlone).join(", ");
    const valuesOf = ({ stays }: MovingSource): string =>
      stays === undefined && movement.remade === undefined ? values : list;
    const room = waitingRoom(movement);
    const taken = all.map((moved) => `${converted(moved, undefined)} AS ${quote(ownName(moved.column.id))}`).join(", ");
    const returnedOf = ({ stays }: MovingSource): string => (stays === undefined ? names(columns) : list);
    const shaped = [
      ...columns.map((moved) => names([moved])),
      ...fills.map(({ column }) => `NULL::${columnValue(column.value).type} AS ${quote(ownName(column.id))}`),
    ].join(", ");
    return {
      sql: [
        ...awake(movement).map((trigger) => triggerState(trigger.id, "D")),
        `CREATE TEMPORARY TABLE ${room} ON COMMIT DROP AS SELECT ${movement.takesAll ? taken : shaped} FROM ${source} WITH NO DATA;`,
        ...(movement.sources.some(({ stays }) => stays === undefined) ? ["SET LOCAL constraint_exclusion = on;"] : []),
        ...movement.sources.map(
          (from) =>
            `WITH gone AS (DELETE FROM ${relation(from.table.id)}${whichLeave(from, movement)} RETURNING ${(movement.takesAll ? taken : returnedOf(from)) || "NULL"})\nINSERT INTO ${room}${list && ` (${list})`} SELECT ${valuesOf(from)} FROM gone;`,
        ),
        ...(movement.takesAll ? withoutStages(movement) : []),
      ],
      lock: "ROW EXCLUSIVE",
      scans: movement.sources.map(({ table }) => table.key),
    };
  },
  refill(movement, scope) {
    const columns = [...carried(movement), ...filledAnew(movement)];
    const room = waitingRoom(movement);
    const waiting =
      movement.sources.length === 0
        ? []
        : [
            ...(isRestoredTogether(movement)
              ? []
              : withoutPartialRules(movement.rules, [insert(movement, columns, `${names(columns)} FROM ${room}`)])),
            ...awake(movement).map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
          ];
    return {
      sql: [
        ...copy(movement, scope),
        ...waiting,
        ...movement.columns
          .filter(({ lenient }) => lenient)
          .map(({ column }) => lenientNotNull(column, movement.table)),
        ...movement.tightened.flatMap((column) => closedLate(column, movement.table)),
      ],
      lock: "ACCESS EXCLUSIVE",
      rewrites: [movement.table.key],
    };
  },
  ...arrivals,
};
