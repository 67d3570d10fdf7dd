import type { Archive } from "../../model/archive.ts";
import type { Conversion, Converted } from "../../model/conversion.ts";
import type { Fact } from "../../model/fact.ts";
import { stored } from "./affinity.ts";
import { archivePlace } from "./archive_place.ts";
import { ownName, relation } from "./names.ts";
import { aloneRow, columnAffinity, columnName, keyedRow } from "./placement.ts";
import { quote } from "./quote.ts";

/** The name of its own table: what an expression of the spec may call a row. */
export function ownAlias({ table }: Conversion): string {
  return relation(table.id);
}

/** What holds the new value of a column meanwhile. */
export function targetOf({ column, stage }: Converted): string {
  return quote(stage ?? ownName(column.id));
}

/** A value as text, its storage class with it. */
export function asText(value: string): string {
  return `quote(${value})`;
}

/** The columns of a row as it will be, under their later names, while it is on its way. */
export function laterColumns({ row, converted }: Conversion, alias: string): readonly string[] {
  return row.map(({ after, before }) => {
    const name = quote(ownName(after.id));
    const stage = converted.find(({ column }) => column.key === after.key)?.stage;
    if (stage !== undefined) return `${stored(`${alias}.${quote(stage)}`, columnAffinity(after))} AS ${name}`;
    if (before === undefined || columnAffinity(before) === columnAffinity(after)) return `${alias}.${name}`;
    return `${stored(`${alias}.${name}`, columnAffinity(after))} AS ${name}`;
  });
}

/** Such rows with what the later schema computes of them. */
export function withComputed(rows: string, { computed }: Conversion): string {
  if (computed.length === 0) return rows;
  const values = computed.map((column) => {
    const { expression } = column.value["generated"] as { readonly expression: string };
    return `${stored(`(${expression})`, columnAffinity(column))} AS ${quote(ownName(column.id))}`;
  });
  return `SELECT t.*, ${values.join(", ")} FROM (${rows}) t`;
}

/** The columns that were made, each once. */
export function madeColumns({ originals }: Conversion): readonly Fact[] {
  const columns = originals.flatMap(({ became }) => became);
  return columns.filter((column, at) => columns.findIndex(({ key }) => key === column.key) === at);
}

export function madeName(conversion: Conversion, column: Fact): string {
  return `smartspec_made_${madeColumns(conversion).findIndex(({ key }) => key === column.key)}`;
}

export function oldName(at: number): string {
  return `smartspec_old_${at}`;
}

/** Name of what the reverse gave as the values were made, where it reads other tables; undefined where it does not. */
export function backName({ originals, reversesRead }: Conversion, original: number): string | undefined {
  return reversesRead.length > 0 && originals[original]?.reverse !== undefined
    ? `smartspec_back_${original}`
    : undefined;
}

interface Part {
  readonly name: string;
  /** Over a row of the later schema. */
  readonly value: string;
}

/** What a row is found by: a key, or all of it and which of its equals it is. */
export function keyParts(conversion: Conversion, alias: string): readonly Part[] {
  if (conversion.key !== undefined)
    return conversion.key.map((column, at) => ({ name: `smartspec_key_${at}`, value: columnName(column, alias) }));
  const values = (columns: readonly Fact[]): readonly string[] => columns.map((column) => columnName(column, alias));
  const { common, looseKey } = conversion;
  const row = keyedRow(
    looseKey === undefined ? undefined : values(looseKey),
    values([...common, ...madeColumns(conversion)]),
  );
  return [
    { name: "smartspec_row", value: row },
    { name: "smartspec_number", value: `row_number() OVER (PARTITION BY ${row})` },
  ];
}

/** What stays in a row that no key tells, where no other row has the same: it tells one whose values were edited since. */
export function restPart({ common, looseKey }: Conversion, alias: string): Part {
  const values = (columns: readonly Fact[]): readonly string[] => columns.map((column) => columnName(column, alias));
  return {
    name: "smartspec_rest",
    value: aloneRow(looseKey === undefined ? undefined : values(looseKey), values(common)),
  };
}

const selected = ({ name, value }: Part): string => `${value} AS ${name}`;

/**
 * Rows under the alias with what they are found by, and with these columns. Without a key a row is that of the archive which
 * is the same throughout, else the one in which the same stays.
 */
export function toldRows(conversion: Conversion, archive: Archive, alias: string, others: readonly string[]): string {
  const parts = keyParts(conversion, alias);
  const from = `FROM ${relation(conversion.table.id)} AS ${alias}`;
  if (conversion.key !== undefined) return `SELECT ${[...others, ...parts.map(selected)].join(", ")} ${from}`;
  const whole = parts.map(({ name, value }) => `${value} AS ${name}_now`);
  const place = archivePlace(conversion.table, archive);
  const found = parts.map(({ name }) => `coalesce(same.${name}, stays.${name}) AS ${name}`);
  const on = parts.map(({ name }) => `same.${name} = m.${name}_now`).join(" AND ");
  return `SELECT ${["m.*", ...found].join(", ")} FROM (SELECT ${[...others, ...whole, selected(restPart(conversion, alias))].join(", ")} ${from}) m LEFT JOIN ${place} same ON ${on} LEFT JOIN ${place} stays ON stays.smartspec_rest = m.smartspec_rest`;
}

/** The parts that one row tells by itself. */
export function ownParts(conversion: Conversion, alias: string): readonly Part[] {
  return keyParts(conversion, alias).slice(0, conversion.key?.length ?? 1);
}

/** What a row holds now of what was made. */
export function madeParts(conversion: Conversion, alias: string): readonly Part[] {
  return madeColumns(conversion).map((column) => ({
    name: madeName(conversion, column),
    value: asText(columnName(column, alias)),
  }));
}

/** True for a row, with these parts of it, that is still as the original's value was made. */
export function isAsMade(conversion: Conversion, original: number, made: readonly Part[]): readonly string[] {
  const became = conversion.originals[original]?.became ?? [];
  const names = new Set(became.map((column) => madeName(conversion, column)));
  return made.filter(({ name }) => names.has(name)).map(({ name, value }) => `smartspec_kept.${name} IS ${value}`);
}
