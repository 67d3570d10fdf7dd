import type { Snapshot } from "../dialects/proof_tools.ts";
import { type Message, message } from "../model/message.ts";
import { spokenName } from "../model/written_name.ts";
import { countRows, type tablesOf } from "./compare.ts";
import type { SharedTable } from "./shared_tables.ts";

/** Rows of tables that only the wanted schema has must be in the archive after the way back. */
export function compareArchived(
  edited: Snapshot,
  archived: Snapshot,
  shared: readonly SharedTable[],
): { readonly rows: number; readonly violations: readonly Message<"violations">[] } {
  const known = new Set(shared.flatMap((table) => table.after.map((path) => JSON.stringify(path))));
  const violations: Message<"violations">[] = [];
  let rows = 0;
  for (const [key, table] of edited.tables) {
    if (known.has(key) || table.rows.length === 0) continue;
    rows += table.rows.length;
    const kept = countRows(archivedAs(archived, [table.path], table.columns), table.columns);
    let lost = 0;
    for (const [row, count] of countRows([table], table.columns)) lost += Math.max(0, count - (kept.get(row) ?? 0));
    if (lost > 0) violations.push(message("violations", "notPutAway", { table: spokenName(table.path), rows: lost }));
  }
  return { rows, violations };
}

/** The tables of an archive that bear the names of these and have their columns. */
export function archivedAs(
  archived: Snapshot,
  paths: readonly (readonly string[])[],
  columns: readonly string[],
): ReturnType<typeof tablesOf> {
  const names = new Set(paths.map((path) => path[1]));
  return [...archived.tables.values()].filter(
    (table) => names.has(table.path[1]) && columns.every((name) => table.columns.includes(name)),
  );
}
