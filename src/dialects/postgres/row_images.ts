import type { Archive } from "../../model/archive.ts";
import type { Conversion, Converted } from "../../model/conversion.ts";
import type { Fact } from "../../model/fact.ts";
import { archivePlace } from "./archive_place.ts";
import { isBuiltIn } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName, relation } from "./names.ts";
import { quote } from "./quote.ts";
import { cast } from "./types.ts";

/** What names the table's own rows, without those of tables that inherit from it. */
export function ownRows({ isPartitioned, table }: Conversion): string {
  return `${isPartitioned ? "" : "ONLY "}${relation(table.id)}`;
}

/** What holds the new value of a column meanwhile. */
export function targetOf({ column, stage }: Converted): string {
  return quote(stage ?? ownName(column.id));
}

/** Where a row lies. In a partitioned table a ctid alone is one of several rows'. */
export function placeOf({ isPartitioned }: Conversion, alias: string): string {
  return isPartitioned ? `(${alias}.tableoid::text || ${alias}.ctid::text)` : `${alias}.ctid`;
}

/** The columns of a row as it will be, under their later names, while it is on its way. */
export function laterColumns({ row, converted }: Conversion, alias: string): readonly string[] {
  return row.map(({ after, before }) => {
    const name = quote(ownName(after.id));
    const stage = converted.find(({ column }) => column.key === after.key)?.stage;
    if (stage !== undefined) return `${alias}.${quote(stage)} AS ${name}`;
    const [a, b] = [before, after].map((side) => (side === undefined ? undefined : columnValue(side.value).type));
    if (a === undefined || b === undefined || a === b || b.includes(".")) return `${alias}.${name}`;
    return `${cast(`${alias}.${name}`, a, b)} AS ${name}`;
  });
}

/** Such rows with what the later schema computes of them. */
export function withComputed(rows: string, { computed }: Conversion): string {
  if (computed.length === 0) return rows;
  const values = computed.map((column) => {
    const { generated, type } = columnValue(column.value);
    return `(${generated?.expression ?? "NULL"})::${type} AS ${quote(ownName(column.id))}`;
  });
  return `SELECT t.*, ${values.join(", ")} FROM (${rows}) t`;
}

/** A value as text, the same in every session of a script. */
export function asText(value: string): string {
  return `(${value})::text COLLATE "C"`;
}

/** The columns that were made, each once. */
export function madeColumns({ originals }: Conversion): readonly Fact[] {
  const columns = originals.flatMap(({ became }) => became);
  return columns.filter((column, at) => columns.findIndex(({ key }) => key === column.key) === at);
}

export function madeName(conversion: Conversion, column: Fact): string {
  return `smartspec_made_${madeColumns(conversion).findIndex(({ key }) => key === column.key)}`;
}

/** A row of the later schema as text, for tables without any key. */
function rowText(columns: readonly Fact[], alias: string): string {
  return `ROW(${columns.map((column) => `${alias}.${quote(ownName(column.id))}`).join(", ")})::text COLLATE "C"`;
}

/** What stays, where no other row has the same: it tells a row whose values were edited since. */
export function restSource({ common }: Conversion): string {
  const rest = rowText(common, "t");
  return `CASE WHEN count(*) OVER (PARTITION BY ${rest}) = 1 THEN ${rest} END AS smartspec_rest`;
}

/** A key column as it is kept and compared: values of the user's own types as text. */
function keyValue(column: Fact, alias: string): string {
  const name = `${alias}.${quote(ownName(column.id))}`;
  if (!isBuiltIn(column)) return asText(name);
  return columnValue(column.value).collation === null ? name : `${name} COLLATE "C"`;
}

interface KeyPart {
  readonly name: string;
  /** Over a row of the later schema, alias `t`. */
  readonly value: string;
}

/** What a row is found by: a key, or all of it and which of its equals it is. */
function keyParts(conversion: Conversion): readonly KeyPart[] {
  if (conversion.key !== undefined)
    return conversion.key.map((column, at) => ({ name: `smartspec_key_${at}`, value: keyValue(column, "t") }));
  const row = rowText([...conversion.common, ...madeColumns(conversion)], "t");
  return [
    { name: "smartspec_row", value: row },
    { name: "smartspec_number", value: `row_number() OVER (PARTITION BY ${row})` },
  ];
}

/** The parts that one row tells by itself. */
function ownParts(conversion: Conversion): readonly KeyPart[] {
  return keyParts(conversion).slice(0, conversion.key?.length ?? 1);
}

export function keySource(conversion: Conversion, rows: "all" | "one" = "all"): readonly string[] {
  return (rows === "all" ? keyParts : ownParts)(conversion).map(({ name, value }) => `${value} AS ${name}`);
}

/**
 * Rows of the later schema with what they are found by and what they hold of what was made, and with these columns over a
 * row `t`. Without a key a row is that of the archive which is the same throughout, else the one in which the same stays.
 */
export function madeRows(conversion: Conversion, archive: Archive, others: readonly string[] = []): string {
  const from = `FROM ${ownRows(conversion)} t`;
  if (conversion.key !== undefined)
    return `SELECT ${[...others, ...keySource(conversion), ...madeSource(conversion)].join(", ")} ${from}`;
  const whole = keyParts(conversion).map(({ name, value }) => `${value} AS ${name}_now`);
  const place = archivePlace(conversion.table, archive);
  const found = keyParts(conversion).map(({ name }) => `coalesce(same.${name}, stays.${name}) AS ${name}`);
  return `SELECT ${["m.*", ...found].join(", ")} FROM (SELECT ${[...others, ...whole, restSource(conversion), ...madeSource(conversion)].join(", ")} ${from}) m
LEFT JOIN ${place} same ON same.smartspec_row = m.smartspec_row_now AND same.smartspec_number = m.smartspec_number_now
LEFT JOIN ${place} stays ON stays.smartspec_rest = m.smartspec_rest`;
}

/** What it holds now of what was made: columns for a row of the later schema, alias `t`. */
export function madeSource(conversion: Conversion): readonly string[] {
  return madeColumns(conversion).map(
    (column) => `${asText(`t.${quote(ownName(column.id))}`)} AS ${madeName(conversion, column)}`,
  );
}

/** True for the row `smartspec_made` and what the archive holds of it, `smartspec_kept`: no table of the user is called so. */
export function keyMatch(conversion: Conversion, rows: "all" | "one" = "all"): string {
  return (rows === "all" ? keyParts : ownParts)(conversion)
    .map(({ name }) => `smartspec_kept.${name} = smartspec_made.${name}`)
    .join(" AND ");
}

/** Name of what the reverse gave as the values were made, where it reads other tables; undefined where it does not. */
export function backName({ originals, reversesRead }: Conversion, original: number): string | undefined {
  return reversesRead.length > 0 && originals[original]?.reverse !== undefined
    ? `smartspec_back_${original}`
    : undefined;
}

/** True when the archive holds the value and its row is still as it was made. */
export function matchOf(conversion: Conversion, original: number): string {
  const found = keyParts(conversion)[0]?.name;
  const became = conversion.originals[original]?.became ?? [];
  return [
    `smartspec_kept.${found} IS NOT NULL`,
    ...became.map((column) => {
      const name = madeName(conversion, column);
      return `smartspec_kept.${name} IS NOT DISTINCT FROM smartspec_made.${name}`;
    }),
  ].join(" AND ");
}
