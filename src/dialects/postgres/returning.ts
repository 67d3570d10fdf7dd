import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { ReturningRows } from "../../model/returning_rows.ts";
import { isGiven, isNew, keyName, sameKeys, valueName, valuesOf } from "../returned_names.ts";
import type { ReturningWriter } from "../returning_writer.ts";
import { archivePlace, placeBeside } from "./archive_place.ts";
import { place } from "./image_rows.ts";
import { isBuiltIn } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName, relation } from "./names.ts";
import { literal, quote } from "./quote.ts";
import { asText } from "./row_images.ts";
import { withoutModifiers } from "./types.ts";

/** What the query gave as the migration ended, where it is not what the archive holds. */
export function madePlace(table: Fact, archive: Archive): string {
  return placeBeside(table, archive, "made");
}

const nowPlace = (table: Fact, archive: Archive): string => placeBeside(table, archive, "now");
const backPlace = (table: Fact, archive: Archive): string => placeBeside(table, archive, "back");

const nameOf = (column: Fact): string => quote(ownName(column.id));

/** The value of a column in the type that it has in the table, but as long and as precise as it comes. */
function typed(column: Fact, value: string): string {
  const { type } = columnValue(column.value);
  return `(${value})::${isBuiltIn(column) ? withoutModifiers(type) : type}`;
}

/** What the query gives, as text: by the names of its outputs. */
function asTexts({ columns, select }: ReturningRows): string {
  const texts = columns.map((column) => `${asText(`q.${nameOf(column)}`)} AS ${nameOf(column)}`);
  return `SELECT ${texts.join(", ")} FROM (${select}) q`;
}

/** The same, as keys that are written as those of the table are, and values. */
function keyed(rows: ReturningRows, source: string): string {
  const columns = [
    ...rows.key.map((column, at) => {
      const value = `q.${nameOf(column)}`;
      return `${isBuiltIn(column) ? asText(typed(column, value)) : value} AS ${keyName(at)}`;
    }),
    ...valuesOf(rows).map((column, at) => `q.${nameOf(column)} AS ${valueName(at)}`),
    "true AS smartspec_given",
  ];
  return `SELECT ${columns.join(", ")} FROM ${source} q`;
}

/** The rows of the table with their keys as text. */
function held({ key, plain }: ReturningRows, source: string): string {
  const columns = plain.map((column) => `t.${nameOf(column)}`);
  const keys = key.map((column, n) => `${asText(`t.${nameOf(column)}`)} AS ${keyName(n)}`);
  return `SELECT ${[...columns, ...keys, "true AS smartspec_held"].join(", ")} FROM ${source} t`;
}

/** In the archive partitions lie beside their table. */
function heldInArchive({ parts, plain }: ReturningRows, archive: Archive): string {
  const sources = parts.map((part) => `ONLY ${archivePlace(part, archive)}`);
  if (sources.length === 1) return sources.join();
  return `(${sources.map((source) => `SELECT ${list(plain)} FROM ${source}`).join(" UNION ALL ")})`;
}

function ownRows(table: Fact, at: string): string {
  return table.value["partitionBy"] === null ? `ONLY ${at}` : at;
}

/** True when the query gives for the value what it gave as the migration ended. */
function isSame(column: Fact, at: number): string {
  const before = `CASE WHEN m.smartspec_is_made IS NULL THEN ${asText(`t.${nameOf(column)}`)} ELSE m.${valueName(at)} END`;
  return `(m.smartspec_is_made IS DISTINCT FROM false AND ${before} IS NOT DISTINCT FROM n.${valueName(at)})`;
}

interface Sources {
  /** What its rows are selected from. */
  readonly held: string;
  /** What the query gives now, as text. */
  readonly now: string;
  /** What a column gets that the query does not give, in a row that is new. */
  readonly otherwise: (column: Fact) => string | undefined;
  /** Values of types of the user as they are, without their types. */
  readonly untyped: boolean;
}

/** Rows as they were (`t`), as the query gives them now (`n`) and as it gave them at first (`m`). */
function joined(rows: ReturningRows, archive: Archive, { held: source, now }: Sources): string {
  const keys = rows.key.map((_, at) => `m.${keyName(at)} = coalesce(t.${keyName(at)}, n.${keyName(at)})`).join(" AND ");
  return `(${held(rows, source)}) t FULL JOIN (${now}) n ON ${sameKeys(rows, "n", "t")} LEFT JOIN ${madePlace(rows.table, archive)} m ON ${keys}`;
}

/** Columns of such a row as they will be. */
function merged(rows: ReturningRows, { otherwise, untyped }: Sources): readonly string[] {
  const values = valuesOf(rows);
  return rows.plain.map((column) => {
    const name = nameOf(column);
    const isText = untyped && !isBuiltIn(column);
    const own = isText ? asText(`t.${name}`) : `t.${name}`;
    const come = (value: string): string => (isText ? value : typed(column, value));
    const keyAt = rows.key.findIndex(({ key }) => key === column.key);
    if (keyAt >= 0) return `coalesce(${own}, ${come(`n.${keyName(keyAt)}`)}) AS ${name}`;
    const at = values.findIndex(({ key }) => key === column.key);
    if (at >= 0)
      return `CASE WHEN NOT (${isGiven}) OR (NOT (${isNew}) AND ${isSame(column, at)}) THEN ${own} ELSE ${come(`n.${valueName(at)}`)} END AS ${name}`;
    const fallback = otherwise(column);
    return fallback === undefined
      ? `${own} AS ${name}`
      : `CASE WHEN ${isNew} THEN ${fallback} ELSE ${own} END AS ${name}`;
  });
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
  const texts = values.map((_, at) => valueName(at)).join(", ");
  const from = (place: string): string => `SELECT ${texts} FROM ${place} WHERE ${keyName(0)} IS NULL`;
  const now = `(${keyed(rows, nowPlace(table, archive))}) n`;
  const born = `(${from(now)} EXCEPT ALL ${from(madePlace(table, archive))}) n`;
  const typedValues = values.map((column, at) => typed(column, `n.${valueName(at)}`));
  if (unkeyed === "default")
    return [`INSERT INTO ${relation(table.id)} (${list(values)})\nSELECT ${typedValues.join(", ")} FROM ${born};`];
  const highest = `(SELECT coalesce(max(${nameOf(first)}), 0) FROM ${relation(table.id)})`;
  const numbered = [`${highest} + row_number() OVER (ORDER BY ${texts})`, ...typedValues];
  return [
    `INSERT INTO ${relation(table.id)} (${list([first, ...values])}) OVERRIDING SYSTEM VALUE\nSELECT ${numbered.join(", ")} FROM ${born};`,
  ];
}

export const returningWriter: ReturningWriter = {
  remember(rows, archive) {
    const made = madePlace(rows.table, archive);
    const differs = valuesOf(rows).map(
      (column, at) => `${asText(`t.${nameOf(column)}`)} IS DISTINCT FROM n.${valueName(at)}`,
    );
    const columns = [
      ...rows.key.map((_, at) => `coalesce(n.${keyName(at)}, t.${keyName(at)}) AS ${keyName(at)}`),
      ...valuesOf(rows).map((_, at) => `n.${valueName(at)}`),
      `${isGiven} AS smartspec_is_made`,
    ];
    return {
      sql: [
        `CREATE TABLE ${made} AS\nSELECT ${columns.join(", ")}\nFROM (${held(rows, heldInArchive(rows, archive))}) t FULL JOIN (${keyed(rows, `(${asTexts(rows)})`)}) n ON ${sameKeys(rows, "n", "t")}\nWHERE ${[`NOT (${isGiven})`, isNew, ...differs].join(" OR ")};`,
        `COMMENT ON TABLE ${made} IS ${literal(`What the query of the spec gave for ${rows.table.id.path.join(".")} as the migration ended, where it is not what is kept: by key.`)};`,
      ],
      scans: rows.reads,
    };
  },
  read: (rows, archive) => ({
    sql: [`CREATE TABLE ${nowPlace(rows.table, archive)} AS\n${asTexts(rows)};`],
    scans: rows.reads,
  }),
  reconcile(rows, archive) {
    const [now, made, back] = [nowPlace, madePlace, backPlace].map((of) => of(rows.table, archive)) as [
      string,
      string,
      string,
    ];
    const table = relation(rows.table.id);
    const own = ownRows(rows.table, table);
    const given = keyed(rows, now);
    const sources: Sources = { held: own, now: given, otherwise: () => undefined, untyped: false };
    const changed = valuesOf(rows).map((column, at) => `NOT ${isSame(column, at)}`);
    const columns = [...rows.key.map((_, at) => `coalesce(t.${keyName(at)}, n.${keyName(at)}) AS ${keyName(at)}`)];
    const key = (of: string): string =>
      rows.key.map((column, at) => `${of}.${keyName(at)} = ${asText(`t.${nameOf(column)}`)}`).join(" AND ");
    const hasKey = `${keyName(0)} IS NOT NULL`;
    const wanted = [isNew, ...changed].join(" OR ");
    return {
      sql: [
        `CREATE TABLE ${back} AS\nSELECT ${[...columns, "t.smartspec_held", ...merged(rows, sources)].join(", ")}\nFROM ${joined(rows, archive, sources)}\nWHERE ${isGiven} AND (${wanted});`,
        `DELETE FROM ${own} t WHERE NOT EXISTS (SELECT FROM (${given}) n WHERE ${key("n")}) AND NOT EXISTS (SELECT FROM ${made} m WHERE ${key("m")} AND NOT m.smartspec_is_made);`,
        `DELETE FROM ${own} t USING ${back} b WHERE b.smartspec_held AND ${key("b")};`,
        `INSERT INTO ${table} (${list(rows.plain)}) OVERRIDING SYSTEM VALUE\nSELECT ${list(rows.plain)} FROM ${back} WHERE smartspec_held;`,
        `INSERT INTO ${table} (${list(rows.columns)}) OVERRIDING SYSTEM VALUE\nSELECT ${list(rows.columns)} FROM ${back} WHERE smartspec_held IS NULL AND ${hasKey};`,
        ...withoutKey(rows, archive),
        `DROP TABLE ${back}, ${now};`,
      ],
      lock: "ROW EXCLUSIVE",
    };
  },
  reconciled(rows, archive, otherwise) {
    const sources: Sources = {
      held: heldInArchive(rows, archive),
      now: keyed(rows, nowPlace(rows.table, archive)),
      otherwise,
      untyped: true,
    };
    const isLeft = `(${isGiven} OR m.smartspec_is_made IS NOT DISTINCT FROM false)`;
    return `SELECT ${[`row_number() OVER () AS ${place}`, ...merged(rows, sources)].join(", ")}\nFROM ${joined(rows, archive, sources)}\nWHERE ${isLeft}`;
  },
  isText: (column) => !isBuiltIn(column),
  given: ({ table }, archive) => `SELECT row_number() OVER () AS ${place}, q.* FROM ${nowPlace(table, archive)} q`,
  hasNoKeyOfItsOwn(rows, archive) {
    const names = rows.key.map(nameOf);
    const empty = names.map((name) => `t.${name} IS NULL`).join(" OR ");
    const same = names.map((name) => `q.${name} = t.${name}`).join(" AND ");
    const others = `(SELECT count(*) FROM ${nowPlace(rows.table, archive)} q WHERE ${same}) > 1`;
    return rows.unkeyed === undefined ? `${empty} OR ${others}` : others;
  },
};
