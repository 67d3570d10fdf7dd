import type { Conversion, Converted } from "../../model/conversion.ts";
import type { Emission } from "../kind.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName } from "./names.ts";
import { ownRowsOf } from "./own_rows.ts";
import { withoutPartialRules } from "./partial_rules.ts";
import { quote } from "./quote.ts";
import { ownRows, targetOf } from "./row_images.ts";

function keepsType({ column, before }: Converted): boolean {
  return before !== undefined && columnValue(before.value).type === columnValue(column.value).type;
}

/** Looks up what became of the keys that rows point to, once it is known there. */
export function follow(conversion: Conversion): Emission {
  const awake = conversion.triggers.filter((trigger) => trigger.value["state"] !== "D");
  const updates = conversion.converted.flatMap((converted) => {
    const { lookup } = converted;
    if (lookup === undefined) return [];
    // Under names of its own no column of the key can be taken for one of the row.
    const key = lookup.match.map(({ parent }, at) => `${quote(parent)} AS smartspec_match_${at}`);
    const source = `SELECT ${[...key, `${quote(lookup.value)} AS smartspec_value`].join(", ")} FROM ${ownRowsOf(lookup.table, [...lookup.match.map(({ parent }) => parent), lookup.value])}`;
    const match = lookup.match.map(({ child }, at) => `p.smartspec_match_${at} = ${quote(child)}`).join(" AND ");
    const found = `(SELECT p.smartspec_value FROM (${source}) p WHERE ${match})`;
    // A key that is there by half points to nothing: what is there of it stays, where the type allows it.
    const isWhole = lookup.match.map(({ child }) => `${quote(child)} IS NOT NULL`).join(" AND ");
    const value =
      lookup.match.length > 1 && keepsType(converted)
        ? `CASE WHEN ${isWhole} THEN ${found} ELSE ${quote(ownName(converted.column.id))} END`
        : found;
    return [`UPDATE ${ownRows(conversion)} SET ${targetOf(converted)} = ${value};`];
  });
  return {
    sql: [
      ...awake.map((trigger) => triggerState(trigger.id, "D")),
      ...withoutPartialRules(conversion.rules, updates),
      ...awake.map((trigger) => triggerState(trigger.id, String(trigger.value["state"]))),
    ],
    lock: "ACCESS EXCLUSIVE",
    rewrites: [conversion.table.key],
  };
}
