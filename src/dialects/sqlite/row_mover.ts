import type { Fact } from "../../model/fact.ts";
import type { MovedColumn, RowMovement } from "../../model/row_movement.ts";
import type { RowMover } from "../row_mover.ts";
import { asideName } from "./aside.ts";
import { ownName, relation } from "./names.ts";
import { numberAfter, numbersRows } from "./numbering.ts";
import { columnName, placementOf, rowOrder } from "./placement.ts";
import { countOf, promised } from "./promise.ts";
import { literal, quote } from "./quote.ts";
import { keptRows, nextNumber, restoredValue, unfilledValue } from "./restored_rows.ts";

/** What the archive holds of the column; undefined where the table itself has the values. */
function keptOf(column: Fact, { restore }: RowMovement) {
  return restore?.keep.columns.find((kept) => kept.column.key === column.key);
}

/** The value of one column in a row, alias `t`, of the table that stands aside. */
function movedValue(moved: MovedColumn, movement: RowMovement): string {
  const { column, before, value, held } = moved;
  const { restore, remade } = movement;
  const kept = keptOf(column, movement);
  const name = before === undefined ? undefined : columnName(before);
  const own = held === undefined ? name : `t.${quote(held)}`;
  if (restore !== undefined && kept !== undefined) {
    const number = remade === undefined ? undefined : nextNumber(restore.keep, restore.archive, column, remade);
    if (kept.fill === undefined) return restoredValue(restore.keep, column, number ?? name ?? `(${value ?? "NULL"})`);
    return unfilledValue(restore.keep, kept, own ?? "NULL");
  }
  if (own === undefined && value === undefined && remade !== undefined && numbersRows(column))
    return `row_number() OVER (ORDER BY ${rowOrder(remade)})`;
  if (own === undefined) return `(${value ?? "NULL"})`;
  // Numbers that come back may be met by those that the engine would choose.
  if (held !== undefined && numbersRows(column) && remade !== undefined) {
    const highest = `(SELECT coalesce(max(${quote(held)}), 0) FROM ${quote(asideName(ownName(remade.id)))})`;
    return `coalesce(${own}, ${numberAfter(highest, remade)})`;
  }
  // What is held of a column that comes is NULL where nothing leads back; else NULL is a value like others.
  const isOpen = held !== undefined && !(before === undefined && column.value["notNull"] === true);
  return value === undefined || isOpen ? own : `coalesce(${own}, (${value}))`;
}

/** What stands for a row that brings no value: its number, which the engine gives, or what its first column holds of itself. */
function nothing({ table, columns }: RowMovement): readonly [string, string] {
  const { place, stored } = placementOf(table);
  if (place !== null) return [place, "NULL"];
  const name = stored[0]?.name ?? "";
  const first = columns.find(({ column }) => ownName(column.id) === name)?.column;
  return [quote(name), String(first?.derived?.["default"] ?? "NULL")];
}

/** Rows keep their places where both tables have places of their own, and no column bears them. */
function rowid(before: Fact, after: Fact): readonly [string, string] | undefined {
  const [a, b] = [placementOf(before), placementOf(after)];
  if (a.place === null || b.place === null || b.alias !== null) return undefined;
  return [b.place, `t.${a.place}`];
}

/** Copies all rows from the table that stands aside into the one that took its place, counter included. */
function copied(movement: RowMovement, remade: Fact): readonly string[] {
  const { table, columns, restore } = movement;
  const filled = columns.filter(
    ({ column, before, value, held }) =>
      column.value["generated"] === null &&
      (before !== undefined ||
        value !== undefined ||
        held !== undefined ||
        numbersRows(column) ||
        keptOf(column, movement) !== undefined),
  );
  const aside = quote(asideName(ownName(remade.id)));
  const places = rowid(remade, table);
  const names = [
    ...(places === undefined ? [] : [places[0]]),
    ...filled.map(({ column }) => quote(ownName(column.id))),
  ];
  const values = [...(places === undefined ? [] : [places[1]]), ...filled.map((each) => movedValue(each, movement))];
  const kept = restore === undefined ? undefined : keptRows(restore.keep, restore.archive, remade, aside);
  const join = kept === undefined ? "" : `\nLEFT JOIN ${kept.from} ON ${kept.on}`;
  // Another column has a counter of its own.
  const counts =
    [remade, table].every((fact) => placementOf(fact).autoincrement) &&
    placementOf(remade).alias === placementOf(table).alias;
  const name = literal(ownName(table.id));
  const former = literal(asideName(ownName(remade.id)));
  // Without any value of its own a row is still a row.
  const [any, given] = nothing(movement);
  const sql =
    names.length === 0
      ? `INSERT OR ABORT INTO ${relation(table.id)} (${any}) SELECT ${given} FROM ${aside};`
      : `INSERT OR ABORT INTO ${relation(table.id)} (${names.join(", ")})\nSELECT ${values.join(", ")}\nFROM ${aside} t${join};`;
  return [
    ...promised(`INSERT INTO ${ownName(table.id)}`, countOf(aside), sql),
    ...(counts
      ? [
          ...promised(
            `DELETE FROM sqlite_sequence ${ownName(table.id)}`,
            countOf(`sqlite_sequence WHERE name = ${name}`),
            `DELETE FROM sqlite_sequence WHERE name = ${name};`,
          ),
          ...promised(
            `INSERT INTO sqlite_sequence ${ownName(table.id)}`,
            countOf(`sqlite_sequence WHERE name = ${former}`),
            `INSERT INTO sqlite_sequence (name, seq) SELECT ${name}, seq FROM sqlite_sequence WHERE name = ${former};`,
          ),
        ]
      : []),
    // A counter that no row has moved is there once a table is copied into.
    ...(placementOf(table).autoincrement && !counts
      ? [`DELETE FROM sqlite_sequence WHERE name = ${name} AND seq = 0;`]
      : []),
  ];
}

export const rowMover: Pick<RowMover, "gather" | "refill"> = {
  gather: () => ({ sql: [] }),
  refill(movement) {
    if (movement.remade === undefined) return { sql: [] };
    return { sql: copied(movement, movement.remade), rewrites: [movement.table.key] };
  },
};
