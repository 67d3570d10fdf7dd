import type { Dialect } from "../dialects/dialect.ts";
import { sameJson } from "../diff/diff.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import { type Fact, type Json, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { type Numbering, sequenceOf } from "../plan/fed_by_sequence.ts";
import { tablesAbove } from "../plan/owner.ts";
import { byKind } from "./by_kind.ts";

interface Schemas {
  readonly from: Schema;
  readonly to: Schema;
}

/**
 * SQL of the numbers that the rows of one query get in a column of a new table, whose sequence begins with them: which row
 * gets which cannot be told, but all of them together. Undefined where that is not so.
 */
export function drawnNumber(column: Fact, arriving: readonly ArrivingRows[], schemas: Schemas): string | undefined {
  // A table that was there has numbers of its own.
  const isThere = schemas.from.facts.has(keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
  return isThere || arriving.length !== 1 ? undefined : firstNumbers(column, schemas);
}

/** The same for the rows of a table that is there, and gets the column; tables that share it share the numbers, too. */
export function addedNumber(
  column: Fact,
  present: Fact,
  request: Schemas & { readonly dialect: Dialect },
): string | undefined {
  const { from, to, dialect } = request;
  if (from.facts.has(column.key)) return undefined;
  const isShared = byKind(to, "table").some((table) =>
    ((table.value["inherits"] ?? []) as readonly Json[]).some((above) => sameJson(above, present.id.path)),
  );
  if (isShared || tablesAbove(column, to).length > 0) return undefined;
  return firstNumbers(column, request, `ORDER BY ${dialect.conditions.numberedBy(present)}`);
}

function firstNumbers(column: Fact, { from, to }: Schemas, order = ""): string | undefined {
  const sequence = sequenceOf(column, to);
  if (sequence === undefined) return column.derived?.["numbersRows"] === true ? numbers({}, order) : undefined;
  const identity = column.value["identity"] as { readonly settings?: Numbering } | null;
  if (identity !== null) return numbers(identity.settings ?? {}, order);
  const key = keyOf({ kind: "sequence", path: sequence });
  const fact = to.facts.get(key);
  const speakers = [...to.facts.values()].filter(({ needs }) => needs.includes(key)).length;
  // Its default and its owner speak of it; whoever else does may draw numbers, too.
  return fact === undefined || from.facts.has(key) || speakers > 2
    ? undefined
    : numbers(fact.value as Numbering, order);
}

function numbers({ start = "1", increment = "1" }: Numbering, order: string): string {
  return `${start} + (row_number() OVER (${order}) - 1) * ${increment}`;
}
