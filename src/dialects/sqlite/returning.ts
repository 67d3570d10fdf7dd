import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { ReturningRows } from "../../model/returning_rows.ts";
import { isGiven, isNew, keyName, sameKeys, valueName, valuesOf } from "../returned_names.ts";
import type { ReturningWriter } from "../returning_writer.ts";
import { stored } from "./affinity.ts";
import { archivePlace, nameBeside } from "./archive_place.ts";
import { ownName, relation } from "./names.ts";
import { columnAffinity, columnName, place } from "./placement.ts";
import { countOf, makePromises, promised } from "./promise.ts";
import { quote } from "./quote.ts";
import { asText } from "./row_images.ts";

/** What the query gave as the migration ended, where it is not what the archive holds. */
export function madeName(table: Fact, archive: Archive): string {
  return nameBeside(ownName(table.id), archive, "made");
}

const nowPlace = (table: Fact, archive: Archive): string => quote(nameBeside(ownName(table.id), archive, "now"));
const backPlace = (table: Fact, archive: Archive): string => quote(nameBeside(ownName(table.id), archive, "back"));

const nameOf = (column: Fact): string => quote(ownName(column.id));

/** A value as the column of the table holds it. */
function typed(column: Fact, value: string): string {
  return `(${stored(value, columnAffinity(column))})`;
}

/** What the query gives, each value as its column holds it. */
function given({ columns, select }: ReturningRows): string {
  const values = columns.map((column) => `${typed(column, columnName(column, "q"))} AS ${nameOf(column)}`);
  return `SELECT ${values.join(", ")} FROM (${select}) q`;
}

/** The same by its key, with its values as texts. */
function keyed(rows: ReturningRows, source: string): string {
  const columns = [
    ...rows.key.map((column, at) => `${columnName(column, "q")} AS ${keyName(at)}`),
    ...valuesOf(rows).flatMap((column, at) => [
      `${columnName(column, "q")} AS ${valueName(at)}`,
      `${asText(columnName(column, "q"))} AS ${valueName(at)}_text`,
    ]),
    "1 AS smartspec_given",
  ];
  return `SELECT ${columns.join(", ")} FROM (${source}) q`;
}

/** The rows of the table, by their key. */
function held({ key, plain }: ReturningRows, source: string): string {
  const columns = plain.map((column) => columnName(column));
  const keys = key.map((column, n) => `${columnName(column)} AS ${keyName(n)}`);
  return `SELECT ${[...columns, ...keys, "1 AS smartspec_held"].join(", ")} FROM ${source} t`;
}

/** Rows of both sides, matched or not: before 3.39 SQLite knows no FULL JOIN. */
function fullJoin(rows: ReturningRows, left: string, right: string, columns: readonly string[], more = ""): string {
  const on = sameKeys(rows, "n", "t");
  const list = columns.join(", ");
  const matched = `SELECT ${list} FROM (${left}) t LEFT JOIN (${right}) n ON ${on}${more}`;
  const others = `SELECT ${list} FROM (${right}) n LEFT JOIN (${left}) t ON ${on}${more} WHERE t.smartspec_held IS NULL`;
  return `${matched}\nUNION ALL\n${others}`;
}

/** True when the query gives for the value what it gave as the migration ended. */
function isSame(column: Fact, at: number): string {
  const before = `CASE WHEN m.smartspec_is_made IS NULL THEN ${asText(columnName(column))} ELSE m.${valueName(at)} END`;
  return `(m.smartspec_is_made IS NOT 0 AND ${before} IS n.${valueName(at)}_text)`;
}

/** Columns of such a row as they will be. */
function merged(rows: ReturningRows, otherwise: (column: Fact) => string | undefined): readonly string[] {
  const values = valuesOf(rows);
  return rows.plain.map((column) => {
    const [name, own] = [nameOf(column), columnName(column)];
    const keyAt = rows.key.findIndex(({ key }) => key === column.key);
    if (keyAt >= 0) return `coalesce(${own}, n.${keyName(keyAt)}) AS ${name}`;
    const at = values.findIndex(({ key }) => key === column.key);
    if (at >= 0)
      return `CASE WHEN NOT (${isGiven}) OR (NOT (${isNew}) AND ${isSame(column, at)}) THEN ${own} ELSE n.${valueName(at)} END AS ${name}`;
    const fallback = otherwise(column);
    return fallback === undefined
      ? `${own} AS ${name}`
      : `CASE WHEN ${isNew} THEN (${fallback}) ELSE ${own} END AS ${name}`;
  });
}

function madeJoin(rows: ReturningRows, archive: Archive): string {
  const keys = rows.key.map((_, at) => `m.${keyName(at)} = coalesce(t.${keyName(at)}, n.${keyName(at)})`).join(" AND ");
  return ` LEFT JOIN ${quote(madeName(rows.table, archive))} m ON ${keys}`;
}

function list(columns: readonly Fact[]): string {
  return columns.map(nameOf).join(", ");
}

/** Rows that the query gives without a key, beyond those that it gave so at first: they are numbered, or get a default. */
function withoutKey(rows: ReturningRows, archive: Archive): readonly string[] {
  const { unkeyed, table, key } = rows;
  const [first] = key;
  if (unkeyed === undefined || first === undefined) return [];
  const values = valuesOf(rows);
  const texts = values.map((_, at) => `${valueName(at)}_text`);
  const numbered = (source: string, names: readonly string[]): string =>
    `SELECT *, row_number() OVER (PARTITION BY ${names.join(", ") || "1"}) AS smartspec_number FROM (${source}) WHERE ${keyName(0)} IS NULL`;
  const now = numbered(keyed(rows, `SELECT * FROM ${nowPlace(table, archive)}`), texts);
  const made = numbered(
    `SELECT * FROM ${quote(madeName(table, archive))}`,
    values.map((_, at) => valueName(at)),
  );
  const same = [
    ...values.map((_, at) => `m.${valueName(at)} IS n.${valueName(at)}_text`),
    "m.smartspec_number = n.smartspec_number",
  ];
  const born = `(SELECT * FROM (${now}) n WHERE NOT EXISTS (SELECT 1 FROM (${made}) m WHERE ${same.join(" AND ")})) n`;
  const own = values.map((_, at) => `n.${valueName(at)}`);
  const target = relation(table.id);
  const insert = (columns: readonly Fact[], select: readonly string[]): readonly string[] =>
    promised(
      `without key ${target}`,
      countOf(born),
      `INSERT OR ABORT INTO ${target} (${list(columns)})\nSELECT ${select.join(", ")} FROM ${born};`,
    );
  if (unkeyed === "default") return insert(values, own);
  const highest = `(SELECT coalesce(max(${nameOf(first)}), 0) FROM ${target})`;
  const order = texts.map((name) => `n.${name}`).join(", ") || "1";
  return insert([first, ...values], [`${highest} + row_number() OVER (ORDER BY ${order})`, ...own]);
}

export const returningWriter: ReturningWriter = {
  remember(rows, archive) {
    const made = quote(madeName(rows.table, archive));
    const differs = valuesOf(rows).map((column, at) => `${asText(columnName(column))} IS NOT n.${valueName(at)}_text`);
    const keys = rows.key.map((_, at) => keyName(at));
    const values = valuesOf(rows).map((_, at) => valueName(at));
    const columns = [
      ...keys.map((name) => `coalesce(n.${name}, t.${name}) AS ${name}`),
      ...values.map((name) => `n.${name}_text AS ${name}`),
      `${isGiven} AS smartspec_is_made`,
      `(${[`NOT (${isGiven})`, isNew, ...differs].join(" OR ")}) AS smartspec_differs`,
    ];
    const all = fullJoin(rows, held(rows, archivePlace(rows.table, archive)), keyed(rows, given(rows)), columns);
    const names = [...keys, ...values, "smartspec_is_made"].join(", ");
    const source = `(${all}) WHERE smartspec_differs`;
    return {
      sql: [
        `CREATE TABLE ${made} (${names});`,
        ...promised(`remember ${made}`, countOf(source), `INSERT INTO ${made} SELECT ${names} FROM ${source};`),
      ],
      scans: rows.reads,
    };
  },
  read(rows, archive) {
    const now = nowPlace(rows.table, archive);
    return {
      sql: [
        makePromises,
        `CREATE TABLE ${now} (${list(rows.columns)});`,
        ...promised(`read ${now}`, countOf(`(${given(rows)})`), `INSERT INTO ${now} ${given(rows)};`),
      ],
      scans: rows.reads,
    };
  },
  reconcile(rows, archive) {
    const [now, made, back] = [
      nowPlace(rows.table, archive),
      quote(madeName(rows.table, archive)),
      backPlace(rows.table, archive),
    ];
    const table = relation(rows.table.id);
    const source = keyed(rows, `SELECT * FROM ${now}`);
    const changed = valuesOf(rows).map((column, at) => `NOT ${isSame(column, at)}`);
    const keys = rows.key.map((_, at) => keyName(at));
    const columns = [
      ...keys.map((name) => `coalesce(t.${name}, n.${name}) AS ${name}`),
      "t.smartspec_held AS smartspec_was_held",
      `(${isGiven} AND (${[isNew, ...changed].join(" OR ")})) AS smartspec_wanted`,
      ...merged(rows, () => undefined),
    ];
    const all = fullJoin(rows, held(rows, table), source, columns, madeJoin(rows, archive));
    const own = `${[...keys, "smartspec_was_held"].join(", ")}, ${list(rows.plain)}`;
    const found = `(${all}) WHERE smartspec_wanted`;
    const key = (of: string): string =>
      rows.key.map((column, at) => `${of}.${keyName(at)} = ${columnName(column)}`).join(" AND ");
    const gone = `${table} AS t WHERE NOT EXISTS (SELECT 1 FROM (${source}) n WHERE ${key("n")}) AND NOT EXISTS (SELECT 1 FROM ${made} m WHERE ${key("m")} AND NOT m.smartspec_is_made)`;
    const replaced = `${table} AS t WHERE EXISTS (SELECT 1 FROM ${back} b WHERE b.smartspec_was_held AND ${key("b")})`;
    const kept = `${back} WHERE smartspec_was_held`;
    const born = `${back} WHERE smartspec_was_held IS NULL AND ${keyName(0)} IS NOT NULL`;
    return {
      sql: [
        `CREATE TABLE ${back} (${own});`,
        ...promised(`back ${table}`, countOf(found), `INSERT INTO ${back} SELECT ${own} FROM ${found};`),
        ...promised(`gone ${table}`, countOf(gone), `DELETE FROM ${gone};`),
        ...promised(`replaced ${table}`, countOf(replaced), `DELETE FROM ${replaced};`),
        ...promised(
          `kept ${table}`,
          countOf(kept),
          `INSERT OR ABORT INTO ${table} (${list(rows.plain)})\nSELECT ${list(rows.plain)} FROM ${kept};`,
        ),
        ...promised(
          `born ${table}`,
          countOf(born),
          `INSERT OR ABORT INTO ${table} (${list(rows.columns)})\nSELECT ${list(rows.columns)} FROM ${born};`,
        ),
        ...withoutKey(rows, archive),
        `DROP TABLE ${back};`,
        `DROP TABLE ${now};`,
      ],
    };
  },
  reconciled(rows, archive, otherwise) {
    const columns = [...merged(rows, otherwise), `(${isGiven} OR m.smartspec_is_made IS 0) AS smartspec_is_left`];
    const source = keyed(rows, `SELECT * FROM ${nowPlace(rows.table, archive)}`);
    const all = fullJoin(rows, held(rows, archivePlace(rows.table, archive)), source, columns, madeJoin(rows, archive));
    return `SELECT row_number() OVER () AS ${place}, ${list(rows.plain)} FROM (${all}) WHERE smartspec_is_left`;
  },
  isText: () => false,
  given: ({ table }, archive) => `SELECT row_number() OVER () AS ${place}, q.* FROM ${nowPlace(table, archive)} q`,
  hasNoKeyOfItsOwn(rows, archive) {
    const names = rows.key.map(nameOf);
    const empty = names.map((name) => `t.${name} IS NULL`).join(" OR ");
    const same = names.map((name) => `q.${name} = t.${name}`).join(" AND ");
    const others = `(SELECT count(*) FROM ${nowPlace(rows.table, archive)} q WHERE ${same}) > 1`;
    return rows.unkeyed === undefined ? `${empty} OR ${others}` : others;
  },
};
