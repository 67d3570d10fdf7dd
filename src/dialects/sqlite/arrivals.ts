import type { Archive } from "../../model/archive.ts";
import type { ArrivedRows, ArrivingRows, NumberedBy } from "../../model/arriving_rows.ts";
import type { Fact } from "../../model/fact.ts";
import type { RowMover } from "../row_mover.ts";
import { nameBeside } from "./archive_place.ts";
import { ownName, relation } from "./names.ts";
import { columnAffinity, columnName, keptColumn, place, rowPlace } from "./placement.ts";
import { countOf, makePromises, promised } from "./promise.ts";
import { literal, quote } from "./quote.ts";
import { withoutTriggers } from "./settle.ts";

/** The keys of rows that came into a table which was there before. */
function arrivedName({ table }: Pick<ArrivedRows, "table">, archive: Archive): string {
  return nameBeside(ownName(table.id), archive, "came");
}

function readPlace({ table }: ArrivingRows, number: number, archive: Archive): string {
  return quote(nameBeside(ownName(table.id), archive, `comes_${number}`));
}

/** Where a counter stood before rows came, and after. */
function stoodName({ sequence }: NumberedBy, archive: Archive): string {
  return nameBeside(sequence[1] ?? "", archive, "stood");
}

const nameOf = (column: Fact): string => quote(ownName(column.id));

function insert({ table, columns }: ArrivingRows, source: string): readonly string[] {
  const names = columns.map(nameOf).join(", ");
  const sql = `INSERT OR ABORT INTO ${relation(table.id)} (${names})\nSELECT ${names} FROM ${source};`;
  return promised(`arrive ${relation(table.id)}`, countOf(source), sql);
}

/** What the archive holds of rows that came: names of its tables. */
export function arrivedNames(archive: Archive): readonly string[] {
  return [...archive.arrived.values()].flatMap((rows) => [
    arrivedName(rows, archive),
    ...rows.sequences.map((each) => stoodName(each, archive)),
  ]);
}

function stands(each: NumberedBy, archive: Archive, moment: "before" | "after"): string {
  const name = literal(each.sequence[1] ?? "");
  const target = quote(stoodName(each, archive));
  return `INSERT INTO ${target} SELECT ${literal(moment)}, (SELECT seq FROM sqlite_sequence WHERE name = ${name});`;
}

/** Among rows that were there: the keys of those that come are kept. */
function arriveBeside(rows: readonly ArrivingRows[], archive: Archive): readonly string[] {
  const [first] = rows;
  if (first?.beside === undefined) return [];
  const { table, beside } = first;
  const came = quote(arrivedName(first, archive));
  const target = relation(table.id);
  const keys = beside.key.map((column) => keptColumn(ownName(column.id), columnAffinity(column)));
  const names = beside.key.map(nameOf).join(", ");
  // What is there once they came, and was not there before.
  const fresh = `SELECT ${names} FROM ${target} WHERE ${rowPlace(table, target)} NOT IN (SELECT at FROM temp.smartspec_there)`;
  return [
    `CREATE TABLE ${came} (${keys.join(", ")});`,
    ...beside.sequences.flatMap((each) => [
      `CREATE TABLE ${quote(stoodName(each, archive))} (moment, seq);`,
      stands(each, archive, "before"),
    ]),
    "CREATE TEMP TABLE smartspec_there (at PRIMARY KEY);",
    ...promised(
      `there ${target}`,
      countOf(target),
      `INSERT INTO temp.smartspec_there SELECT ${rowPlace(table, target)} FROM ${target};`,
    ),
    ...withoutTriggers(
      beside.triggers,
      rows.flatMap((each, number) => insert(each, readPlace(each, number, archive))),
    ),
    ...promised(`came ${target}`, countOf(`(${fresh})`), `INSERT INTO ${came} ${fresh};`),
    "DROP TABLE temp.smartspec_there;",
    ...rows.map((each, number) => `DROP TABLE ${readPlace(each, number, archive)};`),
    ...beside.sequences.map((each) => stands(each, archive, "after")),
  ];
}

/** Rows that come from other tables. */
export const arrivals: Omit<RowMover, "gather" | "refill"> = {
  read(rows, number, archive) {
    const target = readPlace(rows, number, archive);
    const columns = rows.columns.map((column) => nameOf(column)).join(", ");
    return {
      sql: [
        makePromises,
        `CREATE TABLE ${target} (${columns});`,
        ...promised(
          `read ${target}`,
          countOf(`(${rows.select})`),
          `INSERT INTO ${target} (${columns})\nSELECT ${columns} FROM (${rows.select}) q;`,
        ),
      ],
      scans: rows.reads,
    };
  },
  arrive(rows, archive) {
    if (rows.some(({ beside }) => beside !== undefined)) return { sql: arriveBeside(rows, archive) };
    return {
      sql: rows.flatMap((each, number) => {
        if (!each.isReadFirst) return insert(each, `(${each.select})`);
        const source = readPlace(each, number, archive);
        return [...insert(each, source), `DROP TABLE ${source};`];
      }),
    };
  },
  arriving(rows, columns, otherwise, archive) {
    const each = rows.map((given, number) => {
      const values = columns.map((column) => {
        const value = given.columns.includes(column) ? columnName(column, "q") : `(${otherwise(column) ?? "NULL"})`;
        return `${value} AS ${nameOf(column)}`;
      });
      return `SELECT ${values.join(", ")} FROM ${given.isReadFirst ? readPlace(given, number, archive) : `(${given.select})`} q`;
    });
    return `SELECT row_number() OVER () AS ${place}, q.* FROM (${each.join("\nUNION ALL\n")}) q`;
  },
  leaving({ table, columns, condition }) {
    const names = [...columns].sort().map((name) => `t.${quote(name)}`);
    return {
      table: relation(table.id),
      place: rowPlace(table),
      source: `SELECT ${[`${rowPlace(table)} AS ${place}`, ...names].join(", ")} FROM ${relation(table.id)} t`,
      condition: `(${condition})`,
    };
  },
  renumber: ({ sequences }, archive) => ({
    sql: sequences.flatMap((each) => {
      const name = literal(each.sequence[1] ?? "");
      const stood = (moment: string): string =>
        `(SELECT s.seq FROM ${quote(stoodName(each, archive))} s WHERE s.moment = ${literal(moment)})`;
      // A row written since may bear a number between the two.
      const highest = `coalesce((SELECT max(${nameOf(each.column)}) FROM ${relation(each.column.id)}), 0)`;
      const untouched = `name = ${name} AND seq = ${stood("after")}`;
      return [
        `DELETE FROM sqlite_sequence WHERE ${untouched} AND ${stood("before")} IS NULL AND ${highest} = 0;`,
        `UPDATE sqlite_sequence SET seq = max(coalesce(${stood("before")}, 0), ${highest}) WHERE ${untouched};`,
      ];
    }),
  }),
  arrived(rows, archive) {
    const { table, key } = rows;
    const names = key.map((column) => columnName(column));
    const same = key.map((column) => `${columnName(column, "kept")} = ${columnName(column)}`).join(" AND ");
    return {
      table: relation(table.id),
      place: rowPlace(table),
      source: `SELECT ${[`${rowPlace(table)} AS ${place}`, ...names].join(", ")} FROM ${relation(table.id)} t`,
      condition: `EXISTS (SELECT 1 FROM ${quote(arrivedName(rows, archive))} kept WHERE ${same})`,
    };
  },
};
