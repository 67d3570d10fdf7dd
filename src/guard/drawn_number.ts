import type { ArrivingRows } from "../model/arriving_rows.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { type Numbering, sequenceOf } from "../plan/fed_by_sequence.ts";

/**
 * SQL of the numbers that the rows of one query get in a column of a new table, whose sequence begins with them: which row
 * gets which cannot be told, but all of them together. Undefined where that is not so.
 */
export function drawnNumber(
  column: Fact,
  arriving: readonly ArrivingRows[],
  { from, to }: { readonly from: Schema; readonly to: Schema },
): string | undefined {
  // A table that was there has numbers of its own.
  const isThere = from.facts.has(keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
  if (isThere || arriving.length !== 1) return undefined;
  const sequence = sequenceOf(column, to);
  if (sequence === undefined) return column.derived?.["numbersRows"] === true ? numbers({}) : undefined;
  const identity = column.value["identity"] as { readonly settings?: Numbering } | null;
  if (identity !== null) return numbers(identity.settings ?? {});
  const key = keyOf({ kind: "sequence", path: sequence });
  const fact = to.facts.get(key);
  const speakers = [...to.facts.values()].filter(({ needs }) => needs.includes(key)).length;
  // Its default and its owner speak of it; whoever else does may draw numbers, too.
  return fact === undefined || from.facts.has(key) || speakers > 2 ? undefined : numbers(fact.value as Numbering);
}

function numbers({ start = "1", increment = "1" }: Numbering): string {
  return `${start} + (row_number() OVER () - 1) * ${increment}`;
}
