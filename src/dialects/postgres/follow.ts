import type { Conversion, Converted } from "../../model/conversion.ts";
import type { FollowedKey } from "../conversion_writer.ts";
import type { Emission } from "../kind.ts";
import { lookedUp } from "../looked_up.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { triggerState } from "./kinds/trigger.ts";
import { ownName } from "./names.ts";
import { overRowOf } from "./own_expression.ts";
import { ownRowsOf } from "./own_rows.ts";
import { withoutPartialRules } from "./partial_rules.ts";
import { quote } from "./quote.ts";
import { ownRows, targetOf } from "./row_images.ts";

const laterKey = "smartspec_later";

function keepsType({ column, before }: Converted): boolean {
  return before !== undefined && columnValue(before.value).type === columnValue(column.value).type;
}

/** What becomes of the key that a row points to, before any key has its new value: it is computed as it is looked up. */
export function followed(converted: Converted, { present, columns, column, value }: FollowedKey): string {
  const { lookup } = converted;
  if (lookup === undefined) return quote(ownName(converted.column.id));
  const later = `(${overRowOf(column.id, value)})::${columnValue(column.value).type} AS ${laterKey}`;
  const keys = lookup.match.map(({ parent }) => `t.${quote(parent)}`);
  return lookedUp(
    { ...lookup, value: laterKey },
    {
      quote,
      source: `(SELECT ${[...keys, later].join(", ")} FROM ${ownRowsOf(present, columns)} t) keys`,
      kept: keepsType(converted) ? ownName(converted.column.id) : undefined,
    },
  );
}

/** Looks up what became of the keys that rows point to, once it is known there. */
export function follow(conversion: Conversion): Emission {
  const awake = conversion.triggers.filter((trigger) => trigger.value["state"] !== "D");
  const updates = conversion.converted.flatMap((converted) => {
    const { lookup } = converted;
    if (lookup === undefined) return [];
    const value = lookedUp(lookup, {
      quote,
      source: ownRowsOf(lookup.table, [...lookup.match.map(({ parent }) => parent), lookup.value]),
      kept: keepsType(converted) ? ownName(converted.column.id) : undefined,
    });
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
