import type { Archive } from "../../model/archive.ts";
import type { Conversion, Original } from "../../model/conversion.ts";
import type { Fact } from "../../model/fact.ts";
import type { KeptConversion } from "../conversion_writer.ts";
import { archivePlace } from "./archive_place.ts";
import { isBuiltIn } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName } from "./names.ts";
import { overOwnRow } from "./own_expression.ts";
import { dollarQuoted, literal, quote } from "./quote.ts";
import {
  asText,
  backName,
  keyMatch,
  keySource,
  laterColumns,
  madeColumns,
  madeName,
  madeSource,
  ownRows,
  restSource,
  withComputed,
} from "./row_images.ts";

function keptType({ column }: Original): string {
  return isBuiltIn(column) ? columnValue(column.value).type : "text";
}

function oldName(at: number): string {
  return `smartspec_old_${at}`;
}

/** The columns of what the archive holds of a conversion: a key, values as they were, and what they became as text. */
function shapeOfOriginals(conversion: Conversion): string {
  const whole = ["smartspec_row text", "smartspec_number bigint", "smartspec_rest text"];
  const key = [
    ...(conversion.key?.map(
      (column, at) => `smartspec_key_${at} ${isBuiltIn(column) ? columnValue(column.value).type : "text"}`,
    ) ?? whole),
  ];
  const old = conversion.originals.map((original, at) => `${oldName(at)} ${keptType(original)}`);
  const made = madeColumns(conversion).map((column) => `${madeName(conversion, column)} text`);
  const backs = conversion.originals.flatMap((_, at) => {
    const name = backName(conversion, at);
    return name === undefined ? [] : [`${name} text`];
  });
  return [...key, ...old, ...made, ...backs].join(", ");
}

/** What the archive holds of a column, `smartspec_kept`, as a value of its type. */
export function keptValue(column: Fact, original: number): string {
  return `smartspec_kept.${oldName(original)}${isBuiltIn(column) ? "" : `::${columnValue(column.value).type}`}`;
}

/** What the reverse gives for a row `t` of the later schema, as text. */
function reversed({ column, reverse }: Original, { table }: Conversion): string | undefined {
  if (reverse === undefined) return undefined;
  const own = `(${overOwnRow(reverse, table.id)})`;
  return asText(isBuiltIn(column) ? `${own}::${columnValue(column.value).type}` : own);
}

/** True for a row whose value does not come back by itself. */
function isLost(original: Original, at: number, conversion: Conversion): string {
  if (original.isNullKept) return "true";
  const back = reversed(original, conversion);
  if (back === undefined) return `t.${oldName(at)} IS NOT NULL`;
  const differs = `${back} IS DISTINCT FROM ${asText(`t.${oldName(at)}`)}`;
  return original.isFill === true ? `CASE WHEN t.${oldName(at)} IS NULL THEN true ELSE ${differs} END` : differs;
}

/** True for a row in which the column is what the way forward itself made of it: that is of use to nobody. */
function isMade({ conversion, archive }: KeptConversion, { column }: Original): string | undefined {
  const made = madeColumns(conversion).find(({ key }) => key === column.key);
  if (made === undefined) return undefined;
  const name = madeName(conversion, made);
  const source = [...keySource(conversion, "one"), ...madeSource(conversion)].join(", ");
  return `EXISTS (SELECT FROM ${archivePlace(conversion.table, archive)} smartspec_kept, (SELECT ${source}) smartspec_made WHERE ${keyMatch(conversion, "one")} AND smartspec_kept.${name} IS NOT DISTINCT FROM smartspec_made.${name})`;
}

/** Each row of the table is looked for in the archive; whole rows may be too long for a tree. */
function indexOn(place: string, conversion: Conversion): string {
  return conversion.key === undefined
    ? `CREATE INDEX ON ${place} USING hash (smartspec_row);`
    : `CREATE INDEX ON ${place} (${conversion.key.map((_, at) => `smartspec_key_${at}`).join(", ")});`;
}

/**
 * Keeps the rows that the reverse does not bring back; leaves no table where there are none. `forward`: what the way
 * forward kept, on the way back.
 */
export function keepOriginals(
  conversion: Conversion,
  archive: Archive,
  forward: KeptConversion | undefined,
): readonly string[] {
  const { originals, table } = conversion;
  if (originals.length === 0) return [];
  const place = archivePlace(table, archive);
  const old = originals.map(({ column }, at) => {
    const name = `t.${quote(ownName(column.id))}`;
    const value = isBuiltIn(column) ? name : `${name}::text`;
    const collated = isBuiltIn(column) && columnValue(column.value).collation === null ? "" : ' COLLATE "default"';
    return `${value}${collated} AS ${oldName(at)}`;
  });
  const known = originals.map((original) => (forward === undefined ? undefined : isMade(forward, original)));
  const marks = known.flatMap((text, at) => (text === undefined ? [] : [`${text} AS smartspec_known_${at}`]));
  const inner = `SELECT ${[...old, ...marks, ...laterColumns(conversion, "t")].join(", ")} FROM ${ownRows(conversion)} t`;
  const later = withComputed(inner, conversion);
  const isWhole = conversion.key === undefined;
  const rows = isWhole ? `SELECT t.*, ${restSource(conversion)} FROM (${later}) t` : later;
  const names = originals.map((_, at) => `t.${oldName(at)}`);
  const backs = originals.flatMap((original, at) => {
    const name = backName(conversion, at);
    return name === undefined ? [] : [`${reversed(original, conversion) ?? "NULL"} AS ${name}`];
  });
  const rest = isWhole ? ["t.smartspec_rest"] : [];
  const columns = [...keySource(conversion), ...rest, ...names, ...madeSource(conversion), ...backs];
  const lost = originals.map((original, at) => {
    const isOut = isLost(original, at, conversion);
    return known[at] === undefined ? isOut : `NOT t.smartspec_known_${at} AND ${isOut}`;
  });
  const where = lost.includes("true") ? "" : `\nWHERE ${lost.join(" OR ")}`;
  const kept = originals.map(({ column }) => ownName(column.id)).join(", ");
  return [
    `CREATE TABLE ${place} AS\nSELECT ${columns.join(", ")}\nFROM (${rows}) t${where};`,
    indexOn(place, conversion),
    `COMMENT ON TABLE ${place} IS ${literal(`Values of ${table.id.path.join(".")} (${kept}) as they were, by key, with what they became.`)};`,
    ...originals.map(
      ({ column }, at) => `COMMENT ON COLUMN ${place}.${oldName(at)} IS ${literal(`${ownName(column.id)} as it was`)};`,
    ),
    `DO ${dollarQuoted(`\nBEGIN\n  IF NOT EXISTS (SELECT FROM ${place}) THEN DROP TABLE ${place}; END IF;\nEND `)};`,
  ];
}

/** Where nothing had to be kept there is no table. */
export function makeSure(forward: Conversion, archive: Archive): readonly string[] {
  if (forward.originals.length === 0) return [];
  return [`CREATE TABLE IF NOT EXISTS ${archivePlace(forward.table, archive)} (${shapeOfOriginals(forward)});`];
}
