import type { Archive } from "../../model/archive.ts";
import type { ArrivedRows, ArrivingRows, NumberedBy } from "../../model/arriving_rows.ts";
import type { Fact } from "../../model/fact.ts";
import type { RowMover } from "../row_mover.ts";
import { advance } from "./advance.ts";
import { archiveSchema, nameBeside, placeBeside } from "./archive_place.ts";
import { givesNumbersBack } from "./gives_numbers_back.ts";
import { place } from "./image_rows.ts";
import { isBuiltIn, keptExpression, sameKey } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName, relation } from "./names.ts";
import { ownRowsOf, rowPlace } from "./own_rows.ts";
import { literal, qualified, quote } from "./quote.ts";
import { withoutModifiers } from "./types.ts";

/** The keys of rows that came into a table which was there before. */
function arrivedPlace({ table }: Pick<ArrivedRows, "table">, archive: Archive): string {
  return placeBeside(table, archive, "came");
}

function readPlace({ table }: ArrivingRows, number: number, archive: Archive): string {
  return placeBeside(table, archive, `comes_${number}`);
}

/** The type of values as long and as precise as they are given: what a column cuts or rounds is another matter. */
function wholeType(column: Fact): string {
  const { type } = columnValue(column.value);
  return isBuiltIn(column) ? withoutModifiers(type) : type;
}

const nameOf = (column: Fact): string => quote(ownName(column.id));

function insert({ table, columns }: ArrivingRows, select: string): string {
  return `INSERT INTO ${relation(table.id)} (${columns.map(nameOf).join(", ")}) OVERRIDING SYSTEM VALUE\n${select}`;
}

/** Where a sequence stood before rows came, and after. */
function stoodPlace({ sequence }: NumberedBy, archive: Archive): string {
  const [schema = "", name = ""] = sequence;
  return qualified(archiveSchema(archive, schema), nameBeside(name, "stood"));
}

const sequenceName = ({ sequence: [schema = "", name = ""] }: NumberedBy): string => qualified(schema, name);

function takesBack(each: NumberedBy, as: "earlier" | "later"): readonly string[] {
  return each.increment === undefined ? [] : [givesNumbersBack(sequenceName(each), each.increment[as])];
}

function stands(each: NumberedBy, archive: Archive, moment: "before" | "after"): string {
  const place = stoodPlace(each, archive);
  const select = `SELECT ${literal(moment)}::text AS moment, last_value, is_called FROM ${sequenceName(each)};`;
  return moment === "before" ? `CREATE TABLE ${place} AS ${select}` : `INSERT INTO ${place} ${select}`;
}

/** What the archive holds of rows that came: places of their keys, and of where sequences stood. */
export function arrivedPlaces(archive: Archive): readonly string[] {
  return [...archive.arrived.values()].flatMap((rows) => [
    arrivedPlace(rows, archive),
    ...rows.sequences.map((each) => stoodPlace(each, archive)),
  ]);
}

/** What was read, as the types of the table. */
function readValues({ columns }: ArrivingRows): string {
  const values = columns.map((column) =>
    isBuiltIn(column) ? nameOf(column) : `${nameOf(column)}::${columnValue(column.value).type}`,
  );
  return values.join(", ");
}

/** The query; values of a type that stands aside become those of the new one by their text. */
function selected({ columns, select }: ArrivingRows, remade: ReadonlySet<string>): string {
  const isRemade = ({ needs }: Fact): boolean => needs.some((need) => remade.has(need));
  if (!columns.some(isRemade)) return select;
  const values = columns.map((column) =>
    isRemade(column) ? `q.${nameOf(column)}::text::${columnValue(column.value).type}` : `q.${nameOf(column)}`,
  );
  return `SELECT ${values.join(", ")} FROM (${select}) q`;
}

/** Among rows that were there: the keys of those that come are kept. */
function arriveBeside(rows: readonly ArrivingRows[], archive: Archive): readonly string[] {
  const [first] = rows;
  if (first?.beside === undefined) return [];
  const { table, beside } = first;
  const came = arrivedPlace(first, archive);
  const keys = beside.key.map((column) => keptExpression(column)).join(", ");
  const awake = beside.triggers.filter((trigger) => trigger.value["state"] !== "D");
  const inserts = rows.flatMap((each, number) => {
    const source = readPlace(each, number, archive);
    return [
      `WITH came AS (${insert(each, `SELECT ${readValues(each)} FROM ${source}`)}\nRETURNING ${keys})\nINSERT INTO ${came} SELECT * FROM came;`,
      `DROP TABLE ${source};`,
    ];
  });
  return [
    `CREATE TABLE ${came} AS SELECT ${keys} FROM ${relation(table.id)} WITH NO DATA;`,
    `COMMENT ON TABLE ${came} IS ${literal(`Keys of the rows that the migration moved into ${table.id.path.join(".")}.`)};`,
    ...awake.map((trigger) => triggerState(trigger.id, "D")),
    ...beside.sequences.flatMap((each) => [...takesBack(each, "later"), stands(each, archive, "before")]),
    ...inserts,
    ...beside.sequences.flatMap((each) => [
      ...advance(each.column, { path: each.sequence }, table).sql,
      stands(each, archive, "after"),
    ]),
    ...awake.map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
  ];
}

/** Rows that come from other tables. */
export const arrivals: Pick<RowMover, "read" | "arrive" | "arriving" | "arrived" | "leaving" | "renumber"> = {
  read(rows, number, archive) {
    // No type of the user's may keep it from going meanwhile.
    const values = rows.columns.map(
      (column) => `(q.${nameOf(column)})::${isBuiltIn(column) ? wholeType(column) : "text"} AS ${nameOf(column)}`,
    );
    return {
      sql: [
        `CREATE TABLE ${readPlace(rows, number, archive)} AS\nSELECT ${values.join(", ")} FROM (${rows.select}) q;`,
      ],
      scans: rows.reads,
    };
  },
  arrive(rows, archive, remade) {
    if (rows.some(({ beside }) => beside !== undefined))
      return { sql: arriveBeside(rows, archive), lock: "SHARE ROW EXCLUSIVE" };
    return {
      sql: rows.flatMap((each, number) => {
        if (!each.isReadFirst) return [`${insert(each, selected(each, remade))};`];
        const source = readPlace(each, number, archive);
        return [`${insert(each, `SELECT ${readValues(each)} FROM ${source}`)};`, `DROP TABLE ${source};`];
      }),
    };
  },
  arriving(rows, columns, otherwise, archive) {
    const each = rows.map((given, number) => {
      const values = columns.map((column) => {
        const value = given.columns.includes(column) ? `q.${nameOf(column)}` : (otherwise(column) ?? "NULL");
        return `(${value})::${wholeType(column)} AS ${nameOf(column)}`;
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
      source: `SELECT ${[`${rowPlace(table)} AS ${place}`, ...names].join(", ")} FROM ${ownRowsOf(table, columns)} t`,
      condition: `(${condition})`,
    };
  },
  renumber: ({ table, sequences }, archive, { facts }) => ({
    sql: sequences.flatMap((each) => {
      const sequence = sequenceName(each);
      const [before, after] = ["before", "after"].map(
        (moment) => `(SELECT * FROM ${stoodPlace(each, archive)} WHERE moment = ${literal(moment)}) ${moment}`,
      );
      return [
        ...takesBack(each, "earlier"),
        `SELECT setval(${literal(sequence)}, before.last_value, before.is_called) FROM ${before}, ${after}, ${sequence} now\nWHERE now.last_value = after.last_value AND now.is_called = after.is_called;`,
        // A row written since may bear a number between the two.
        ...(facts.has(each.column.key) ? advance(each.column, { path: each.sequence }, table).sql : []),
      ];
    }),
  }),
  arrived(rows, archive) {
    const { table, key } = rows;
    const names = key.map(({ id }) => ownName(id));
    return {
      table: relation(table.id),
      place: rowPlace(table),
      source: `SELECT ${[`${rowPlace(table)} AS ${place}`, ...names.map((name) => `t.${quote(name)}`)].join(", ")} FROM ${ownRowsOf(table, names)} t`,
      condition: `EXISTS (SELECT FROM ${arrivedPlace(rows, archive)} kept WHERE ${sameKey(key, "t")})`,
    };
  },
};
