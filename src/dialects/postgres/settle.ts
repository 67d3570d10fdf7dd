import type { Keep } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Settlement } from "../../model/settlement.ts";
import type { Emission } from "../kind.ts";
import { comparedWithKept, isBuiltIn, wholeRow } from "./kept_row.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { lenientNotNull } from "./kinds/lenient_not_null.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName, relation } from "./names.ts";
import { ownRows, rowPlace } from "./own_rows.ts";
import { quote } from "./quote.ts";

function assignment(column: Fact): string {
  const name = quote(ownName(column.id));
  return `${name} = kept.${name}${isBuiltIn(column) ? "" : `::${columnValue(column.value).type}`}`;
}

function sameKey(key: readonly Fact[]): string {
  return key.map((column) => `${comparedWithKept(column, "t")} = kept.${quote(ownName(column.id))}`).join(" AND ");
}

/** One UPDATE of all kept columns: a row is found by its key, else as a whole. */
function restoreValues(keep: Keep, from: string, target: string): string {
  const filled = keep.columns.filter(({ fill }) => fill !== undefined);
  const values = keep.columns.map(({ column, fill }) => {
    if (fill === undefined) return assignment(column);
    // Only a NULL that still holds what the migration made of it goes back.
    const name = quote(ownName(column.id));
    const untouched = `kept.${name} IS NULL AND t.${name} IS NOT DISTINCT FROM found.${madeName(keep, column)}`;
    return `${name} = CASE WHEN ${untouched} THEN NULL ELSE t.${name} END`;
  });
  const made = filled.map(
    ({ column, fill }) => `(${fill})::${columnValue(column.value).type} AS ${madeName(keep, column)}`,
  );
  if (keep.key !== undefined && made.length === 0) {
    return `UPDATE ${target} t SET ${values.join(", ")}\nFROM ${from} kept WHERE ${sameKey(keep.key)};`;
  }
  const row = wholeRow(keep.common, "t");
  const whole = `${row} AS smartspec_row, row_number() OVER (PARTITION BY ${row}) AS smartspec_number`;
  const found = [`${rowPlace(keep.table)} AS place`, ...(keep.key === undefined ? [whole] : []), ...made].join(", ");
  const match =
    keep.key === undefined
      ? "kept.smartspec_row = found.smartspec_row AND kept.smartspec_number = found.smartspec_number"
      : sameKey(keep.key);
  return `UPDATE ${target} t SET ${values.join(", ")}\nFROM (SELECT ${found} FROM ${target} t) found, ${from} kept\nWHERE ${rowPlace(keep.table)} = found.place AND ${match};`;
}

function madeName(keep: Keep, column: Fact): string {
  return `smartspec_made_${keep.columns.findIndex((kept) => kept.column.key === column.key)}`;
}

/** Values for the new columns of a table, with its triggers asleep, then their NOT NULL. */
export function settle(settlement: Settlement, kept: string | undefined): Emission {
  const { table, restore, isRestored, defaulted, filled, tightened, triggers, lenient } = settlement;
  const target = relation(table.id);
  // With heirs, as ever; only foreign partitions are left out.
  const targets = table.value["partitionBy"] === null ? [target] : ownRows(table);
  const updates: string[] = [];
  const update = (text: string): void => {
    for (const each of targets) updates.push(`UPDATE ${each} ${text}`);
  };
  if (restore !== undefined && kept !== undefined)
    for (const each of ownRows(restore.table)) updates.push(restoreValues(restore, kept, each));
  for (const column of defaulted) {
    const name = quote(ownName(column.id));
    if (!isRestored) update(`SET ${name} = DEFAULT;`);
    else if (columnValue(column.value).notNull) update(`SET ${name} = DEFAULT WHERE ${name} IS NULL;`);
  }
  for (const { column, expression } of filled) {
    const name = quote(ownName(column.id));
    update(`SET ${name} = ${expression} WHERE ${name} IS NULL;`);
  }
  const sleeping = updates.length === 0 ? [] : triggers.filter((trigger) => trigger.value["state"] !== "D");
  const sql = [
    ...sleeping.map((trigger) => triggerState(trigger.id, "D")),
    ...updates,
    ...sleeping.map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
    ...tightened.map((column) =>
      lenient
        ? lenientNotNull(column, table)
        : `ALTER TABLE ${target} ALTER COLUMN ${quote(ownName(column.id))} SET NOT NULL;`,
    ),
  ];
  return { sql, lock: "ACCESS EXCLUSIVE", scans: [table.key] };
}
