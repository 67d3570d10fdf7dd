import type { Snapshot, TableRows } from "../dialects/proof_tools.ts";
import { type Message, message } from "../model/message.ts";

/** Where the columns of a table went: its path afterwards, and for each column that stays its name before and after. */
export interface Correspondence {
  readonly before: readonly string[];
  readonly after: readonly string[];
  readonly columns: readonly { readonly before: string; readonly after: string }[];
}

/** Compares rows as multisets, value by value, over the columns that correspond. */
export function compareRows(
  before: Snapshot,
  after: Snapshot,
  tables: readonly Correspondence[],
): readonly Message<"violations">[] {
  return tables.flatMap((table) => {
    const name = table.before.join(".");
    const old = before.tables.get(JSON.stringify(table.before));
    const fresh = after.tables.get(JSON.stringify(table.after));
    if (old === undefined) return [];
    if (fresh === undefined) return [message("violations", "tableLost", { table: name })];
    const counts = new Map<string, number>();
    const read = (rows: TableRows, names: readonly string[], add: number): void => {
      const places = names.map((column) => rows.columns.indexOf(column));
      for (const row of rows.rows) {
        const key = JSON.stringify(places.map((at) => row[at]));
        counts.set(key, (counts.get(key) ?? 0) + add);
      }
    };
    read(
      old,
      table.columns.map((column) => column.before),
      1,
    );
    read(
      fresh,
      table.columns.map((column) => column.after),
      -1,
    );
    let lost = 0;
    let extra = 0;
    for (const count of counts.values()) {
      if (count > 0) lost += count;
      else extra -= count;
    }
    return lost + extra === 0 ? [] : [message("violations", "rowsDiffer", { table: name, lost, extra })];
  });
}

/** Compares where sequences stand. */
export function compareSequences(before: Snapshot, after: Snapshot): readonly Message<"violations">[] {
  return [...before.sequences].flatMap(([key, state]) =>
    after.sequences.get(key) === state
      ? []
      : [message("violations", "sequenceDiffers", { sequence: (JSON.parse(key) as string[]).join(".") })],
  );
}
