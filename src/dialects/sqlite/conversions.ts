import type { Archive } from "../../model/archive.ts";
import type { Conversion, Converted } from "../../model/conversion.ts";
import type { Fact } from "../../model/fact.ts";
import type { ConversionWriter } from "../conversion_writer.ts";
import { stored } from "./affinity.ts";
import { archivePlace } from "./archive_place.ts";
import { leavingReferences } from "./aside.ts";
import { follow, followed } from "./follow.ts";
import { keepOriginals } from "./kept_originals.ts";
import { ownName, relation } from "./names.ts";
import { columnAffinity, place, rowPlace } from "./placement.ts";
import { countOf, promised } from "./promise.ts";
import { literal, quote } from "./quote.ts";
import {
  asText,
  backName,
  isAsMade,
  keyParts,
  madeParts,
  oldName,
  ownAlias,
  targetOf,
  toldRows,
} from "./row_images.ts";
import { withoutTriggers } from "./settle.ts";

function stages({ converted }: Conversion): readonly Converted[] {
  return converted.filter(({ stage }) => stage !== undefined);
}

/** Columns beside the old ones; a STRICT table knows no other type that takes everything. */
function addStages(conversion: Conversion): readonly string[] {
  const isStrict = conversion.present.value["strict"] === true;
  return stages(conversion).map(({ column, stage = "" }) => {
    const affinity = columnAffinity(column);
    const type = isStrict ? " ANY" : affinity === "BLOB" ? "" : ` ${affinity}`;
    return `ALTER TABLE ${relation(conversion.table.id)} ADD COLUMN ${quote(stage)}${type};`;
  });
}

/** Sets something in every row. */
function updated({ table }: Conversion, what: string, values: readonly string[]): readonly string[] {
  const target = relation(table.id);
  return promised(`${what} ${target}`, countOf(target), `UPDATE OR ABORT ${target} SET ${values.join(", ")};`);
}

/** One pass over the rows: every expression sees the row as it was. */
function compute(conversion: Conversion): readonly string[] {
  const values = conversion.converted.flatMap((each) =>
    each.expression === undefined ? [] : [`${targetOf(each)} = (${each.expression})`],
  );
  return values.length === 0 ? [] : updated(conversion, "compute", values);
}

/** What a row gets of which the archive knows nothing. */
function reverseOf(converted: Converted): string {
  const { column, expression, stage, atOnce } = converted;
  const name = quote(ownName(column.id));
  // Nothing leads back: it stays as it is, if the type can hold it.
  if (expression === undefined) return stage !== undefined && atOnce ? name : targetOf(converted);
  // A column that came back has its default already.
  return stage === undefined && column.value["notNull"] === true
    ? `coalesce((${expression}), ${name})`
    : `(${expression})`;
}

/**
 * The same on the way back: what the archive holds comes back as it was, wherever its row is as it was made. Only for
 * other rows is the reverse computed.
 */
function recall(conversion: Conversion, forward: Conversion, archive: Archive): readonly string[] {
  const own = conversion.converted.filter(({ lookup }) => lookup === undefined);
  if (own.length === 0) return [];
  const alias = ownAlias(conversion);
  const parts = keyParts(forward, alias);
  const made = madeParts(forward, alias);
  const values = own.map((converted, at) => {
    const { column } = converted;
    const otherwise = reverseOf(converted);
    const original = forward.originals.findIndex((each) => each.column.key === column.key);
    const back = backName(forward, original);
    const same = [
      `smartspec_kept.${parts[0]?.name ?? ""} IS NOT NULL`,
      ...isAsMade(forward, original, made),
      ...(back === undefined ? [] : [`smartspec_kept.${back} IS ${asText(stored(otherwise, columnAffinity(column)))}`]),
    ];
    return `CASE WHEN ${same.join(" AND ")} THEN smartspec_kept.${oldName(original)} ELSE ${otherwise} END AS smartspec_new_value_${at}`;
  });
  const target = relation(conversion.table.id);
  const set = own.map((converted, at) => `${targetOf(converted)} = found.smartspec_new_value_${at}`);
  const rows = toldRows(forward, archive, alias, [`${alias}.*`, `${rowPlace(conversion.present, alias)} AS ${place}`]);
  const on = parts.map(({ name }) => `smartspec_kept.${name} = ${alias}.${name}`).join(" AND ");
  const found = `SELECT ${[`${alias}.${place} AS ${place}`, ...values].join(", ")} FROM (${rows}) AS ${alias} LEFT JOIN ${archivePlace(conversion.table, archive)} smartspec_kept ON ${on}`;
  const sql = `UPDATE OR ABORT ${target} AS t SET ${set.join(", ")}\nFROM (${found}) found WHERE ${rowPlace(conversion.present)} = found.${place};`;
  return promised(`recall ${target}`, countOf(target), sql);
}

/** Rows born since get the numbers after the highest. */
function number(conversion: Conversion, forward: Conversion, archive: Archive): readonly string[] {
  const rows = relation(conversion.table.id);
  return conversion.converted
    .filter(({ isNumbered }) => isNumbered)
    .flatMap((converted) => {
      const target = targetOf(converted);
      const original = forward.originals.findIndex((each) => each.column.key === converted.column.key);
      const kept = `SELECT ${oldName(original)} FROM ${archivePlace(forward.table, archive)}`;
      const highest = `(SELECT coalesce(max(used), 0) FROM (SELECT ${target} AS used FROM ${rows} UNION ALL ${kept}))`;
      const at = rowPlace(conversion.present);
      const born = `SELECT ${at} AS ${place}, ${highest} + row_number() OVER (ORDER BY ${at}) AS number FROM ${rows} t WHERE ${target} IS NULL`;
      const sql = `UPDATE OR ABORT ${rows} AS t SET ${target} = born.number\nFROM (${born}) born WHERE ${at} = born.${place};`;
      return promised(`number ${rows}`, countOf(`${rows} WHERE ${target} IS NULL`), sql);
    });
}

/** Columns that stay take their new values at once. */
function taken(conversion: Conversion): readonly string[] {
  const now = stages(conversion).filter(({ atOnce }) => atOnce);
  if (now.length === 0) return [];
  const values = now.map(({ column, stage = "" }) => `${quote(ownName(column.id))} = ${quote(stage)}`);
  return updated(conversion, "take", values);
}

function dropTaken(conversion: Conversion): readonly string[] {
  const drops = stages(conversion)
    .filter(({ atOnce }) => atOnce)
    .map(({ stage = "" }) => `ALTER TABLE ${relation(conversion.table.id)} DROP COLUMN ${quote(stage)};`);
  return drops.length === 0 ? [] : leavingReferences(drops);
}

/** Values and what is kept of them. */
function converted(conversion: Conversion, archive: Archive, restores: Archive | undefined): readonly string[] {
  const forward = restores?.conversions.get(conversion.table.key);
  const known =
    restores === undefined || forward === undefined ? undefined : { archive: restores, conversion: forward };
  return withoutTriggers(conversion.triggers, [
    ...(known === undefined
      ? compute(conversion)
      : [
          ...recall(conversion, known.conversion, known.archive),
          ...number(conversion, known.conversion, known.archive),
        ]),
    ...keepOriginals(conversion, archive, known),
    ...(conversion.takesLater ? [] : taken(conversion)),
  ]);
}

function carried(before: Fact, after: Fact): string {
  const name = quote(ownName(before.id));
  return columnAffinity(before) === columnAffinity(after) ? name : `(${stored(name, columnAffinity(after))})`;
}

export const conversionWriter: ConversionWriter = {
  mapped(before, map) {
    const name = quote(ownName(before.id));
    const cases = [...map].map(([value, to]) => `WHEN ${literal(value)} THEN ${to === null ? "NULL" : literal(to)}`);
    return cases.length === 0 ? name : `CASE CAST(${name} AS TEXT) ${cases.join(" ")} ELSE ${name} END`;
  },
  reversed: (before, after) => carried(after, before),
  carried,
  completed: (before, after, expression) => `coalesce(${carried(before, after)}, (${expression}))`,
  convert: (conversion, _heirs, archive, restores) => ({
    sql: [
      ...addStages(conversion),
      ...converted(conversion, archive, restores),
      ...(conversion.takesLater ? [] : dropTaken(conversion)),
    ],
    rewrites: [conversion.table.key],
  }),
  take(conversion) {
    const sql = [...withoutTriggers(conversion.triggers, taken(conversion)), ...dropTaken(conversion)];
    return { sql, rewrites: [conversion.table.key] };
  },
  follow,
  followed,
  recalled({ conversion, archive }, column, { withPlace }) {
    const original = conversion.originals.findIndex((each) => each.column.key === column);
    if (original < 0) return undefined;
    const { table } = conversion;
    const made = madeParts(conversion, "o").map(({ name, value }) => `${value} AS ${name}`);
    const own = toldRows(conversion, archive, "o", [`${rowPlace(table, "o")} AS ${place}`, ...made]);
    const asOwn = ({ name }: { readonly name: string }) => ({ name, value: `own.${name}` });
    const on = [
      ...keyParts(conversion, "o").map(({ name }) => `smartspec_kept.${name} = own.${name}`),
      ...isAsMade(conversion, original, madeParts(conversion, "o").map(asOwn)),
    ].join(" AND ");
    // Of rows that are the same throughout only so many are found as were kept: each by its number.
    const rows = `FROM (${own}) own JOIN ${archivePlace(table, archive)} smartspec_kept ON ${on}`;
    const at = withPlace ? `t.${place}` : rowPlace(table);
    return {
      prepare: [],
      found: `${at} IN (SELECT own.${place} ${rows})`,
      value: `(SELECT smartspec_kept.${oldName(original)} ${rows} WHERE own.${place} = ${at})`,
    };
  },
};
