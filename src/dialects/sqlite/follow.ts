import type { Conversion, Converted } from "../../model/conversion.ts";
import type { Emission } from "../kind.ts";
import { ownName, relation } from "./names.ts";
import { countOf, promised } from "./promise.ts";
import { quote } from "./quote.ts";
import { targetOf } from "./row_images.ts";
import { withoutTriggers } from "./settle.ts";

function keepsType({ column, before }: Converted): boolean {
  return before !== undefined && before.value["type"] === column.value["type"];
}

/** Looks up what became of the keys that rows point to, once it is known there. */
export function follow(conversion: Conversion): Emission {
  const updates = conversion.converted.flatMap((converted) => {
    const { lookup } = converted;
    if (lookup === undefined) return [];
    // Under names of its own no column of the key can be taken for one of the row.
    const key = lookup.match.map(({ parent }, at) => `${quote(parent)} AS smartspec_match_${at}`);
    const source = `SELECT ${[...key, `${quote(lookup.value)} AS smartspec_value`].join(", ")} FROM ${relation(lookup.table.id)}`;
    const match = lookup.match.map(({ child }, at) => `p.smartspec_match_${at} = ${quote(child)}`).join(" AND ");
    const found = `(SELECT p.smartspec_value FROM (${source}) p WHERE ${match})`;
    // A key that is there by half points to nothing: what is there of it stays.
    const isWhole = lookup.match.map(({ child }) => `${quote(child)} IS NOT NULL`).join(" AND ");
    const value =
      lookup.match.length > 1 && keepsType(converted)
        ? `CASE WHEN ${isWhole} THEN ${found} ELSE ${quote(ownName(converted.column.id))} END`
        : found;
    const target = relation(conversion.table.id);
    const sql = `UPDATE OR ABORT ${target} SET ${targetOf(converted)} = ${value};`;
    return promised(`follow ${target} ${targetOf(converted)}`, countOf(target), sql);
  });
  return { sql: withoutTriggers(conversion.triggers, updates), rewrites: [conversion.table.key] };
}
