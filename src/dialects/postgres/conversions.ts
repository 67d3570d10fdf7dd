import type { Archive } from "../../model/archive.ts";
import type { Conversion, Converted } from "../../model/conversion.ts";
import type { Fact } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import type { ConversionWriter } from "../conversion_writer.ts";
import { archivePlace } from "./archive_place.ts";
import { castColumn, columnCastKind } from "./column_cast.ts";
import { follow, followed } from "./follow.ts";
import { keepOriginals, keptValue, makeSure } from "./kept_originals.ts";
import { isBuiltIn } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { openColumn } from "./kinds/open_column.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName, relation } from "./names.ts";
import { withoutPartialRules } from "./partial_rules.ts";
import { literal, qualified, quote } from "./quote.ts";
import { recalled } from "./recalled.ts";
import { asText, backName, keyMatch, madeRows, matchOf, ownRows, placeOf, targetOf } from "./row_images.ts";
import { takingNumbers } from "./settle.ts";
import { asIsNow, closed, dropTaken, ownStages, stages, take } from "./taken_values.ts";
import { typeName } from "./types.ts";

function typed(column: Fact, expression: string): string {
  return `(${expression})::${columnValue(column.value).type}`;
}

function addStages(
  conversion: Conversion,
  all: readonly Conversion[],
  to: Schema,
  restores: Archive | undefined,
): readonly string[] {
  const columns = ownStages(conversion, all).map(({ column, stage = "" }) => {
    const { type, collation } = columnValue((openColumn(column, [], to) ?? column).value);
    return `ADD COLUMN ${quote(stage)} ${type}${collation === null ? "" : ` COLLATE ${collation}`}`;
  });
  if (columns.length === 0) return [];
  const resting = restores === undefined ? [] : conversion.returning.map((table) => archivePlace(table, restores));
  return [relation(conversion.table.id), ...resting].map((table) => `ALTER TABLE ${table} ${columns.join(", ")};`);
}

/** One pass over the rows: every expression sees the row as it was. */
function compute(conversion: Conversion): readonly string[] {
  const values = conversion.converted.flatMap(({ column, expression, ...rest }) =>
    expression === undefined ? [] : [`${targetOf({ column, expression, ...rest })} = ${typed(column, expression)}`],
  );
  const update = values.length === 0 ? [] : [`UPDATE ${ownRows(conversion)} SET ${values.join(", ")};`];
  const direct = conversion.converted.filter(({ stage }) => stage === undefined).map(asIsNow);
  return takingNumbers(direct, relation(conversion.table.id), update);
}

/** True for a column that was not there so far. */
function comes({ before, stage }: Converted): boolean {
  return before === undefined && stage === undefined;
}

/** What a row gets of which the archive knows nothing. */
function reverseOf(converted: Converted): string {
  const { column, expression, stage, atOnce } = converted;
  const name = quote(ownName(column.id));
  const { identity } = columnValue(column.value);
  // As it came it took numbers that others have.
  if (expression === undefined && comes(converted) && identity !== null)
    return `nextval(${literal(qualified(...identity.sequence))})`;
  // Nothing leads back: it stays as it is, if the type can hold it.
  if (expression === undefined) return stage !== undefined && atOnce ? name : targetOf(converted);
  const value = typed(column, expression);
  // A column that came back has its default already.
  return stage === undefined && columnValue(column.value).notNull ? `coalesce(${value}, ${name})` : value;
}

/**
 * The same on the way back: what the archive holds comes back as it was, wherever its row is as it was made. Only for
 * other rows is the reverse computed: it may not be able to give what the archive holds.
 */
function recall(conversion: Conversion, forward: Conversion, archive: Archive): readonly string[] {
  const own = conversion.converted.filter(({ lookup }) => lookup === undefined);
  const values = own.map((converted, at) => {
    const { column } = converted;
    const otherwise = reverseOf(converted);
    const original = forward.originals.findIndex((each) => each.column.key === column.key);
    const back = backName(forward, original);
    const sameReverse = back === undefined ? [] : [`smartspec_kept.${back} IS NOT DISTINCT FROM ${asText(otherwise)}`];
    return {
      set: `${targetOf(converted)} = found.smartspec_new_${at}`,
      value: `CASE WHEN ${[matchOf(forward, original), ...sameReverse].join(" AND ")} THEN ${keptValue(column, original)} ELSE ${otherwise} END AS smartspec_new_${at}`,
    };
  });
  if (values.length === 0) return [];
  const table = ownRows(conversion);
  const place = placeOf(forward, "t");
  const numbered = own.filter(comes).map(({ column }) => column);
  return takingNumbers(numbered, relation(conversion.table.id), [
    `UPDATE ${table} t SET ${values.map(({ set }) => set).join(", ")}
FROM (${madeRows(forward, archive, [`${place} AS smartspec_place`, "t AS smartspec_image"])}) smartspec_made
LEFT JOIN ${archivePlace(conversion.table, archive)} smartspec_kept ON ${keyMatch(forward)}
CROSS JOIN LATERAL (SELECT ${values.map(({ value }) => value).join(", ")} FROM (SELECT (smartspec_made.smartspec_image).*) AS ${quote(ownName(conversion.table.id))}) found
WHERE ${place} = smartspec_made.smartspec_place;`,
  ]);
}

/** Rows born since get the numbers after the highest, as the sequence would have given them. */
function number(conversion: Conversion, forward: Conversion, archive: Archive): readonly string[] {
  const rows = ownRows(conversion);
  const place = placeOf(conversion, "t");
  return conversion.converted
    .filter(({ isNumbered }) => isNumbered)
    .map((converted) => {
      const target = targetOf(converted);
      const original = forward.originals.findIndex((each) => each.column.key === converted.column.key);
      const kept = `SELECT smartspec_old_${original} FROM ${archivePlace(forward.table, archive)}`;
      const highest = `(SELECT coalesce(max(value), 0) FROM (SELECT ${target} FROM ${rows} UNION ALL ${kept}) used(value))`;
      return `UPDATE ${rows} t SET ${target} = born.number
FROM (SELECT ${place} AS smartspec_place, ${highest} + row_number() OVER (ORDER BY ${place}) AS number FROM ${rows} t WHERE ${target} IS NULL) born
WHERE ${place} = born.smartspec_place;`;
    });
}

/** Values and what is kept of them, in one table. */
function converted(conversion: Conversion, archive: Archive, restores: Archive | undefined): readonly string[] {
  const forward = restores?.conversions.get(conversion.table.key);
  const awake = conversion.triggers.filter((trigger) => trigger.value["state"] !== "D");
  return [
    ...(restores === undefined || forward === undefined ? [] : makeSure(forward, restores)),
    ...awake.map((trigger) => triggerState(trigger.id, "D")),
    ...withoutPartialRules(conversion.rules, [
      ...(restores === undefined || forward === undefined
        ? compute(conversion)
        : [...recall(conversion, forward, restores), ...number(conversion, forward, restores)]),
      ...keepOriginals(
        conversion,
        archive,
        restores === undefined || forward === undefined ? undefined : { archive: restores, conversion: forward },
      ),
      ...(conversion.takesLater ? [] : take(conversion, restores !== undefined)),
    ]),
    ...awake.map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
  ];
}

function carried(before: Fact, after: Fact): string {
  const name = quote(ownName(before.id));
  const [a, b] = [columnValue(before.value).type, columnValue(after.value).type];
  if (a === b) return isBuiltIn(before) ? name : `${name}::text::${b}`;
  return castColumn(name, before, after);
}

export const conversionWriter: ConversionWriter = {
  mapped(before, map) {
    const name = quote(ownName(before.id));
    const { type } = columnValue(before.value);
    const cases = [...map].map(([value, to]) => `WHEN ${literal(value)} THEN ${to === null ? "NULL" : literal(to)}`);
    const one = (value: string): string =>
      cases.length === 0 ? `${value}::text` : `CASE ${value}::text ${cases.join(" ")} ELSE ${value}::text END`;
    if (!typeName(type).array) return one(name);
    const elements = `ARRAY(SELECT ${one("e.value")} FROM unnest(${name}) WITH ORDINALITY AS e(value, place) ORDER BY e.place)`;
    return `CASE WHEN ${name} IS NOT NULL THEN ${elements} END`;
  },
  reversed(before, after) {
    const name = quote(ownName(after.id));
    const [a, b] = [columnValue(before.value).type, columnValue(after.value).type];
    if (a === b && isBuiltIn(before)) return name;
    if (a === b) return `${name}::text::${a}`;
    const isUsers = !isBuiltIn(before) || !isBuiltIn(after);
    return !isUsers && columnCastKind(after, before) === "text" ? undefined : castColumn(name, after, before);
  },
  follow,
  followed,
  take(conversion, heirs, restores) {
    const all = [conversion, ...heirs].filter((each) => stages(each).some(({ atOnce }) => atOnce));
    if (all.length === 0) return { sql: [] };
    const awake = all.flatMap(({ triggers }) => triggers.filter((trigger) => trigger.value["state"] !== "D"));
    return {
      sql: [
        ...awake.map((trigger) => triggerState(trigger.id, "D")),
        ...all.flatMap((each) => withoutPartialRules(each.rules, take(each, restores !== undefined))),
        ...closed(all, restores !== undefined),
        ...all.flatMap((each) => dropTaken(each, all)),
        ...awake.map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
      ],
      lock: "ACCESS EXCLUSIVE",
      rewrites: all.map(({ table }) => table.key),
    };
  },
  recalled,
  carried,
  completed: (before, after, expression) => `coalesce(${carried(before, after)}, ${typed(after, expression)})`,
  convert(conversion, heirs, archive, restores, to) {
    const all = [conversion, ...heirs];
    return {
      sql: [
        ...all.flatMap((each) => addStages(each, all, to, restores)),
        ...all.flatMap((each) => converted(each, archive, restores)),
        ...(conversion.takesLater ? [] : closed(all, restores !== undefined)),
        ...(conversion.takesLater ? [] : all.flatMap((each) => dropTaken(each, all))),
      ],
      lock: "ACCESS EXCLUSIVE",
      rewrites: all.map(({ table }) => table.key),
    };
  },
};
