import type { Conversion, Converted } from "../../model/conversion.ts";
import type { FollowedKey } from "../conversion_writer.ts";
import type { Emission } from "../kind.ts";
import { lookedUp } from "../looked_up.ts";
import { stored } from "./affinity.ts";
import { ownName, relation } from "./names.ts";
import { columnAffinity } from "./placement.ts";
import { countOf, promised } from "./promise.ts";
import { quote } from "./quote.ts";
import { targetOf } from "./row_images.ts";
import { withoutTriggers } from "./settle.ts";

const laterKey = "smartspec_later";

function keepsType({ column, before }: Converted): boolean {
  return before !== undefined && before.value["type"] === column.value["type"];
}

/** What becomes of the key that a row points to, before any key has its new value: it is computed as it is looked up. */
export function followed(converted: Converted, { present, column, value }: FollowedKey): string {
  const { lookup } = converted;
  if (lookup === undefined) return quote(ownName(converted.column.id));
  const later = `${stored(`(${value})`, columnAffinity(column))} AS ${laterKey}`;
  const keys = lookup.match.map(({ parent }) => `t.${quote(parent)} AS ${quote(parent)}`);
  return lookedUp(
    { ...lookup, value: laterKey },
    {
      quote,
      source: `(SELECT ${[...keys, later].join(", ")} FROM ${relation(present.id)} t)`,
      kept: keepsType(converted) ? ownName(converted.column.id) : undefined,
    },
  );
}

/** Looks up what became of the keys that rows point to, once it is known there. */
export function follow(conversion: Conversion): Emission {
  const updates = conversion.converted.flatMap((converted) => {
    const { lookup } = converted;
    if (lookup === undefined) return [];
    const value = lookedUp(lookup, {
      quote,
      source: relation(lookup.table.id),
      kept: keepsType(converted) ? ownName(converted.column.id) : undefined,
    });
    const target = relation(conversion.table.id);
    const sql = `UPDATE OR ABORT ${target} SET ${targetOf(converted)} = ${value};`;
    return promised(`follow ${target} ${targetOf(converted)}`, countOf(target), sql);
  });
  return { sql: withoutTriggers(conversion.triggers, updates), rewrites: [conversion.table.key] };
}
