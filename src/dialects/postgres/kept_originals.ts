import type { Archive } from "../../model/archive.ts";
import type { Conversion, Original } from "../../model/conversion.ts";
import { archivePlace } from "./archive_place.ts";
import { isBuiltIn } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { ownName } from "./names.ts";
import { dollarQuoted, literal, quote } from "./quote.ts";
import { asText, keySource, laterColumns, madeColumns, madeName, madeSource, ownRows } from "./row_images.ts";

function keptType({ column }: Original): string {
  return isBuiltIn(column) ? columnValue(column.value).type : "text";
}

function oldName(at: number): string {
  return `smartspec_old_${at}`;
}

/** The columns of what the archive holds of a conversion: a key, values as they were, and what they became as text. */
export function shapeOfOriginals(conversion: Conversion): string {
  const whole = ["smartspec_row text", "smartspec_number bigint"];
  const key = [
    ...(conversion.key?.map(
      (column, at) => `smartspec_key_${at} ${isBuiltIn(column) ? columnValue(column.value).type : "text"}`,
    ) ?? whole),
  ];
  const old = conversion.originals.map((original, at) => `${oldName(at)} ${keptType(original)}`);
  const made = madeColumns(conversion).map((column) => `${madeName(conversion, column)} text`);
  return [...key, ...old, ...made].join(", ");
}

/** True for a row whose value does not come back by itself. */
function isLost({ column, reverse, isNullKept }: Original, at: number): string {
  if (isNullKept) return "true";
  if (reverse === undefined) return `t.${oldName(at)} IS NOT NULL`;
  const { type } = columnValue(column.value);
  const back = isBuiltIn(column) ? `(${reverse})::${type}` : reverse;
  return `${asText(back)} IS DISTINCT FROM ${asText(`t.${oldName(at)}`)}`;
}

/** Keeps the rows that the reverse does not bring back; leaves no table where there are none. */
export function keepOriginals(conversion: Conversion, archive: Archive): readonly string[] {
  const { originals, table } = conversion;
  if (originals.length === 0) return [];
  const place = archivePlace(table, archive);
  const old = originals.map(({ column }, at) => {
    const name = `t.${quote(ownName(column.id))}`;
    const value = isBuiltIn(column) ? name : `${name}::text`;
    const collated = isBuiltIn(column) && columnValue(column.value).collation === null ? "" : ' COLLATE "default"';
    return `${value}${collated} AS ${oldName(at)}`;
  });
  const inner = `SELECT ${[...old, ...laterColumns(conversion, "t")].join(", ")} FROM ${ownRows(conversion)} t`;
  const names = originals.map((_, at) => `t.${oldName(at)}`);
  const columns = [...keySource(conversion), ...names, ...madeSource(conversion)];
  const lost = originals.map(isLost);
  const where = lost.includes("true") ? "" : `\nWHERE ${lost.join(" OR ")}`;
  const kept = originals.map(({ column }) => ownName(column.id)).join(", ");
  return [
    `CREATE TABLE ${place} AS\nSELECT ${columns.join(", ")}\nFROM (${inner}) t${where};`,
    `COMMENT ON TABLE ${place} IS ${literal(`Values of ${table.id.path.join(".")} (${kept}) as they were, by key, with what they became.`)};`,
    ...originals.map(
      ({ column }, at) => `COMMENT ON COLUMN ${place}.${oldName(at)} IS ${literal(`${ownName(column.id)} as it was`)};`,
    ),
    `DO ${dollarQuoted(`\nBEGIN\n  IF NOT EXISTS (SELECT FROM ${place}) THEN DROP TABLE ${place}; END IF;\nEND `)};`,
  ];
}
