import type { Archive, DrawnSequence } from "../model/archive.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import type { Conversion } from "../model/conversion.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import type { Step } from "../model/step.ts";
import type { Consequences } from "./consequences.ts";
import { type Numbering, numberingOf, sequenceOf } from "./fed_by_sequence.ts";
import { remadeTableOf } from "./remade_table.ts";
import type { RouteRequest } from "./route_request.ts";
import { describe, stepOf } from "./step_of.ts";

/** By key: sequences that stay and that a migration moves. */
export function drawnSequences(
  consequences: Consequences,
  { from, to, arrivals }: Pick<RouteRequest, "from" | "to" | "arrivals">,
  purpose: Archive["purpose"],
  conversions: ReadonlyMap<string, Conversion>,
): ReadonlyMap<string, DrawnSequence> {
  // Where a rollback leaves them nobody returns to.
  if (purpose === "undone") return new Map();
  const drawn = new Map<string, DrawnSequence>();
  for (const sequence of drawnFrom(consequences, { from, to, arrivals }))
    drawn.set(sequence.key, { sequence, path: sequence.id.path, feeds: [] });
  for (const { converted } of conversions.values()) {
    for (const { column } of converted) {
      const before = from.facts.get(column.key);
      const fed = before === undefined ? undefined : feeding(before, column, consequences, { from, to });
      if (before === undefined || fed === undefined) continue;
      const { key } = fed.sequence;
      drawn.set(key, { ...fed, feeds: [...(drawn.get(key)?.feeds ?? []), before] });
    }
  }
  return drawn;
}

/** Those that give numbers to rows that were there, in columns that come, or to rows that move into a new table. */
function drawnFrom(
  { creates, drops }: Consequences,
  { from, to, arrivals }: Pick<RouteRequest, "from" | "to" | "arrivals">,
): readonly Fact[] {
  const numbers = (path: readonly string[]): boolean => {
    const table = keyOf({ kind: "table", path: path.slice(0, 2) });
    const column = keyOf({ kind: "column", path });
    const leavesOut = ({ columns }: ArrivingRows): boolean => columns.every(({ key }) => key !== column);
    return from.facts.has(table) || arrivals.some((rows) => rows.table.key === table && leavesOut(rows));
  };
  return [...creates.values()].flatMap(({ id, needs }) => {
    if (id.kind !== "default" || from.facts.has(keyOf({ kind: "column", path: id.path }))) return [];
    if (!numbers(id.path)) return [];
    return needs.flatMap((need) => {
      const sequence = from.facts.get(need);
      return sequence?.id.kind === "sequence" && to.facts.has(need) && !drops.has(need) ? [sequence] : [];
    });
  });
}

/** The sequence of a column on both sides, where it stays, counts upwards, and the column goes on holding its numbers. */
function feeding(
  before: Fact,
  after: Fact,
  consequences: Consequences,
  { from, to }: { readonly from: Schema; readonly to: Schema },
): Omit<DrawnSequence, "feeds"> | undefined {
  const [old, path] = [sequenceOf(before, from), sequenceOf(after, to)];
  const { drops } = consequences;
  const goes = drops.has(before.key) && remadeTableOf(before, consequences) === undefined;
  if (old === undefined || path === undefined || goes || !holdsNumbers(after)) return undefined;
  const isIdentity = before.value["identity"] !== null;
  if (isIdentity !== (after.value["identity"] !== null)) return undefined;
  const id: FactId = { kind: "sequence", path: old };
  const key = keyOf(id);
  if (!isIdentity && (drops.has(key) || !to.facts.has(key) || key !== keyOf({ kind: "sequence", path })))
    return undefined;
  const value = { ...numberingOf(old, from) };
  if (String((value as Numbering).increment).startsWith("-")) return undefined;
  return { sequence: from.facts.get(key) ?? { id, key, value, needs: [] }, path };
}

/** True for a column in which numbers of a sequence can be compared with those that are there. */
export function holdsNumbers({ value }: Fact): boolean {
  return /^(smallint|integer|bigint|numeric)/i.test(String(value["type"]));
}

/** Before the first row gets a number where they stand is kept, and in the end where that left them. */
export function keptSequences(
  archive: Archive,
  when: "before" | "after",
  { dialect, from, to }: RouteRequest,
): readonly Step[] {
  return [...archive.drawn.values()].map((drawn) => {
    const because = message("steps", "keptSequence", { object: describe(drawn.sequence) });
    const emission = dialect.archive.keepSequence(drawn, archive, when, { from, to });
    return stepOf("keep", drawn.sequence, because, emission);
  });
}

/** One from which nobody has drawn since stands where it stood. */
export function restoredSequences({ restores, dialect, to }: RouteRequest): readonly Step[] {
  if (restores === undefined) return [];
  return [...restores.drawn.values()].map((drawn) => {
    const because = message("steps", "restoredSequence", { object: describe(drawn.sequence) });
    return stepOf("restore", drawn.sequence, because, dialect.archive.restoreSequence(drawn, restores, to));
  });
}
