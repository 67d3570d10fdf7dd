import type { Archive } from "../../model/archive.ts";
import type { Conversion, Original } from "../../model/conversion.ts";
import type { KeptConversion } from "../conversion_writer.ts";
import { stored } from "./affinity.ts";
import { archivePlace, placeName } from "./archive_place.ts";
import { ownName, relation } from "./names.ts";
import { columnAffinity, keptColumn } from "./placement.ts";
import { countOf, promised, promisedTable } from "./promise.ts";
import { quote } from "./quote.ts";
import {
  asText,
  backName,
  keyParts,
  laterColumns,
  madeColumns,
  madeName,
  madeParts,
  oldName,
  ownAlias,
  ownParts,
  restPart,
  withComputed,
} from "./row_images.ts";

/** The columns of what the archive holds of a conversion: a key, values as they were, and what they became as text. */
function shapeOfOriginals(conversion: Conversion, isUnique: boolean): string {
  const key = conversion.key?.map((column, at) => keptColumn(`smartspec_key_${at}`, columnAffinity(column))) ?? [
    "smartspec_row",
    "smartspec_number",
    "smartspec_rest",
  ];
  const old = conversion.originals.map(({ column }, at) => keptColumn(oldName(at), columnAffinity(column)));
  const made = madeColumns(conversion).map((column) => madeName(conversion, column));
  const backs = conversion.originals.flatMap((_, at) => backName(conversion, at) ?? []);
  const unique =
    isUnique && conversion.key !== undefined
      ? [`PRIMARY KEY (${conversion.key.map((_, at) => `smartspec_key_${at}`).join(", ")})`]
      : [];
  return [...key, ...old, ...made, ...backs, ...unique].join(", ");
}

/** What the reverse gives for a row of the later schema, as text. */
function reversed({ column, reverse }: Original): string | undefined {
  return reverse === undefined ? undefined : asText(stored(`(${reverse})`, columnAffinity(column)));
}

/** True for a row whose value does not come back by itself. */
function isLost(original: Original, at: number, alias: string): string {
  const own = `${alias}.${oldName(at)}`;
  if (original.isNullKept) return "1";
  const back = reversed(original);
  if (back === undefined) return `${own} IS NOT NULL`;
  const differs = `${back} IS NOT ${asText(own)}`;
  return original.isFill === true ? `(${own} IS NULL OR ${differs})` : differs;
}

/** True for a row in which the column is what the way forward itself made of it: that is of use to nobody. */
function isMade({ conversion, archive }: KeptConversion, { column }: Original): string | undefined {
  const made = madeColumns(conversion).find(({ key }) => key === column.key);
  if (made === undefined) return undefined;
  const name = madeName(conversion, made);
  const same = [...ownParts(conversion, "t"), ...madeParts(conversion, "t").filter((part) => part.name === name)];
  const where = same.map((part) => `smartspec_kept.${part.name} IS ${part.value}`).join(" AND ");
  return `EXISTS (SELECT 1 FROM ${archivePlace(conversion.table, archive)} smartspec_kept WHERE ${where})`;
}

/** Key, old values and new ones of the rows that would not come back; `known` is what the way forward kept. */
export function keepOriginals(
  conversion: Conversion,
  archive: Archive,
  known: KeptConversion | undefined,
): readonly string[] {
  const { originals, table } = conversion;
  if (originals.length === 0) return [];
  const place = archivePlace(table, archive);
  const alias = ownAlias(conversion);
  const marks = originals.map((original) => (known === undefined ? undefined : isMade(known, original)));
  const inner = [
    ...originals.map(({ column }, at) => `t.${quote(ownName(column.id))} AS ${oldName(at)}`),
    ...marks.flatMap((text, at) => (text === undefined ? [] : [`${text} AS smartspec_known_${at}`])),
    ...laterColumns(conversion, "t"),
  ];
  const isWhole = conversion.key === undefined;
  const rest = isWhole ? [`${alias}.smartspec_rest`] : [];
  const keys = [...keyParts(conversion, alias).map(({ value }) => value), ...rest];
  const made = madeParts(conversion, alias).map(({ value }) => value);
  const olds = originals.map((_, at) => `${alias}.${oldName(at)}`);
  const backs = originals.flatMap((original, at) =>
    backName(conversion, at) === undefined ? [] : [reversed(original) ?? "NULL"],
  );
  const lost = originals.map((original, at) => {
    const isOut = isLost(original, at, alias);
    return marks[at] === undefined ? isOut : `(NOT ${alias}.smartspec_known_${at} AND ${isOut})`;
  });
  const where = lost.includes("1") ? "" : `\nWHERE ${lost.join(" OR ")}`;
  const creation = archive.purpose === "undone" ? "CREATE TABLE IF NOT EXISTS" : "CREATE TABLE";
  const computed = withComputed(`SELECT ${inner.join(", ")} FROM ${relation(table.id)} t`, conversion);
  const later = isWhole
    ? `SELECT t.*, ${restPart(conversion, "t").value} AS smartspec_rest FROM (${computed}) t`
    : computed;
  const rows = `(${later}) AS ${alias}${where}`;
  const name = placeName(table, archive);
  return [
    ...promisedTable(
      name,
      true,
      `${creation} ${place} (${shapeOfOriginals(conversion, archive.purpose === "migration")});`,
    ),
    ...promised(
      `INSERT INTO ${name}`,
      countOf(rows),
      `INSERT OR ABORT INTO ${place}\nSELECT ${[...keys, ...olds, ...made, ...backs].join(", ")}\nFROM ${rows};`,
    ),
  ];
}
