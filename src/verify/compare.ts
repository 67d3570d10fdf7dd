import type { Snapshot, TableRows } from "../dialects/proof_tools.ts";
import { type Message, message } from "../model/message.ts";

/** Where the rows of a table went, and for each column that stays its name before and after. */
export interface Correspondence {
  readonly name: string;
  /** Path of the table in the present schema; with partitions, of the one above them. */
  readonly head: readonly string[];
  /** Paths of the tables that hold the rows: one, or the partitions of one table. */
  readonly before: readonly (readonly string[])[];
  readonly after: readonly (readonly string[])[];
  /** Those of `before` that go, and may take rows along. */
  readonly leaving: readonly (readonly string[])[];
  readonly columns: readonly { readonly before: string; readonly after: string }[];
}

export type Counts = ReadonlyMap<string, number>;

/** Compares rows as multisets, value by value, over the columns that correspond. */
export function compareRows(
  before: Snapshot,
  after: Snapshot,
  tables: readonly Correspondence[],
  expected: (counts: Counts, table: Correspondence) => Counts = (counts) => counts,
): readonly Message<"violations">[] {
  return tables.flatMap((table) => {
    const old = tablesOf(before, table.before);
    const fresh = tablesOf(after, table.after);
    if (fresh.length < table.after.length) return [message("violations", "tableLost", { table: table.name })];
    const [names, laterNames] = [table.columns.map((c) => c.before), table.columns.map((c) => c.after)];
    const [wanted, found] = [expected(countRows(old, names), table), countRows(fresh, laterNames)];
    const mayLeave = countRows(tablesOf(before, table.leaving), names);
    const { lost, extra } = unlike(wanted, found, mayLeave);
    return lost + extra === 0 ? [] : [message("violations", "rowsDiffer", { table: table.name, lost, extra })];
  });
}

/** How many rows are missing that may not leave, and how many there are too many. */
export function unlike(
  wanted: Counts,
  found: Counts,
  mayLeave: Counts,
): { readonly lost: number; readonly extra: number } {
  let lost = 0;
  let extra = 0;
  for (const row of new Set([...wanted.keys(), ...found.keys()])) {
    const missing = (wanted.get(row) ?? 0) - (found.get(row) ?? 0);
    if (missing > 0) lost += Math.max(0, missing - (mayLeave.get(row) ?? 0));
    else extra -= missing;
  }
  return { lost, extra };
}

export function tablesOf(snapshot: Snapshot, paths: readonly (readonly string[])[]): readonly TableRows[] {
  return paths.flatMap((path) => snapshot.tables.get(JSON.stringify(path)) ?? []);
}

/** How often each combination of values of these columns is there. */
export function countRows(tables: readonly TableRows[], names: readonly string[]): Counts {
  const counts = new Map<string, number>();
  for (const table of tables) {
    const places = names.map((column) => table.columns.indexOf(column));
    for (const row of table.rows) {
      const key = JSON.stringify(places.map((at) => row[at]));
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  return counts;
}

/** Compares where sequences stand. */
export function compareSequences(before: Snapshot, after: Snapshot): readonly Message<"violations">[] {
  return [...before.sequences].flatMap(([key, state]) =>
    after.sequences.get(key) === state
      ? []
      : [message("violations", "sequenceDiffers", { sequence: (JSON.parse(key) as string[]).join(".") })],
  );
}
