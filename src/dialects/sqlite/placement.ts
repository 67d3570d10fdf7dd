import type { Fact } from "../../model/fact.ts";
import { type Affinity, affinityOf } from "./affinity.ts";
import { ownName } from "./names.ts";
import { countOf, promised } from "./promise.ts";
import { literal, quote } from "./quote.ts";

/** Column that tells where a row lies. */
export const place = "smartspec_place";

interface Placement {
  /** The column that is another name for the rowid. */
  readonly alias: string | null;
  /** The word for the rowid; null for a table without, or where columns bear all of its names. */
  readonly place: string | null;
  readonly key: readonly string[];
  /** Columns that hold a value of their own. */
  readonly stored: readonly { readonly name: string; readonly type: string }[];
  /** Columns that the engine computes. */
  readonly computed: readonly { readonly name: string; readonly type: string }[];
  readonly references: boolean;
  readonly autoincrement: boolean;
}

export function placementOf(table: Fact): Placement {
  return table.derived as unknown as Placement;
}

/** Expression for where a row lies: its rowid, else its key. */
export function rowPlace(table: Fact, alias = "t"): string {
  const { place: own, key, alias: column, stored } = placementOf(table);
  if (own !== null) return `${alias}.${own}`;
  if (column !== null) return `${alias}.${quote(column)}`;
  return wholeRow(key.length > 0 ? key : stored.map(({ name }) => name), alias);
}

/** The order in which rows lie. */
export function rowOrder(table: Fact): string {
  const { place: own, key, alias } = placementOf(table);
  return own === null && alias === null && key.length > 0
    ? key.map((name) => `t.${quote(name)}`).join(", ")
    : rowPlace(table);
}

/** Values as one text by which rows are told apart. */
export function wholeRow(names: readonly string[], alias: string): string {
  return rowText(names.map((name) => `${alias}.${quote(name)}`));
}

function rowText(values: readonly string[]): string {
  return values.map((value) => `quote(${value})`).join(" || ',' || ") || "''";
}

/** The same for a row that a key tells which may hold NULL: where it holds none, the rest of the row may change. */
export function keyedRow(key: readonly string[] | undefined, values: readonly string[]): string {
  if (key === undefined) return rowText(values);
  const filled = key.map((value) => `${value} IS NOT NULL`).join(" AND ");
  return `CASE WHEN ${filled} THEN ${rowText(key)} ELSE ${rowText(values)} END`;
}

/** What stays in a row that no key tells, where no other row has the same. */
export function aloneRow(key: readonly string[] | undefined, values: readonly string[]): string {
  const row = rowText(values);
  const isUnkeyed = key === undefined ? [] : [`(${key.map((value) => `${value} IS NULL`).join(" OR ")})`];
  return `CASE WHEN ${[`count(*) OVER (PARTITION BY ${row}) = 1`, ...isUnkeyed].join(" AND ")} THEN ${row} END`;
}

export function columnAffinity({ value }: Fact): Affinity {
  return affinityOf(String(value["type"]), value["strict"] === true);
}

/** A column of a table of the program's own that keeps values as they are; a key called INTEGER would take whole numbers only. */
export function keptColumn(name: string, affinity: Affinity): string {
  return affinity === "BLOB" ? quote(name) : `${quote(name)} ${affinity === "INTEGER" ? "INT" : affinity}`;
}

/** The table's own columns as such, and whether its numbers in the place of rows are kept with them. */
export function rowColumns(table: Fact): {
  readonly made: readonly string[];
  readonly names: readonly string[];
  /** What the engine computes, as a column that holds it. */
  readonly computed: readonly { readonly name: string; readonly made: string }[];
} {
  const { stored, alias, place: own, computed } = placementOf(table);
  const strict = table.value["strict"] === true;
  const names = stored.map(({ name }) => quote(name));
  return {
    made: stored.map(({ name, type }) => keptColumn(name, affinityOf(type, strict))),
    names: alias === null && own !== null ? [own, ...names] : names,
    computed: computed.map(({ name, type }) => ({
      name: quote(name),
      made: keptColumn(name, affinityOf(type, strict)),
    })),
  };
}

/** Statements that carry the counter of AUTOINCREMENT from one table name to another. */
export function carriedCounter(from: string, to: string): readonly string[] {
  const [old, fresh] = [literal(from), literal(to)];
  return [
    ...promised(
      `DELETE FROM sqlite_sequence ${to}`,
      countOf(`sqlite_sequence WHERE name = ${fresh}`),
      `DELETE FROM sqlite_sequence WHERE name = ${fresh};`,
    ),
    ...promised(
      `UPDATE sqlite_sequence ${to}`,
      countOf(`sqlite_sequence WHERE name = ${old}`),
      `UPDATE sqlite_sequence SET name = ${fresh} WHERE name = ${old};`,
    ),
  ];
}

export function columnName(column: Fact, alias = "t"): string {
  return `${alias}.${quote(ownName(column.id))}`;
}
