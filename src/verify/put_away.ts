import type { Snapshot, TableRows } from "../dialects/proof_tools.ts";
import { type Message, message } from "../model/message.ts";
import { spokenName } from "../model/written_name.ts";
import { type Counts, countRows, type tablesOf } from "./compare.ts";
import type { SharedTable } from "./shared_tables.ts";

/**
 * Rows of tables that only the wanted schema has must be in the archive after the way back: as they were, or as their types
 * read them that are again what they were (`edited`, both ways).
 */
export function compareArchived(
  [edited, back]: readonly [Snapshot, Snapshot],
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
    const lost = Math.min(...[table, back.tables.get(key) ?? table].map((each) => missingIn(kept, each)));
    if (lost > 0) violations.push(message("violations", "notPutAway", { table: spokenName(table.path), rows: lost }));
  }
  return { rows, violations };
}

function missingIn(kept: Counts, table: TableRows): number {
  const counts = [...countRows([table], table.columns)];
  return counts.reduce((lost, [row, count]) => lost + Math.max(0, count - (kept.get(row) ?? 0)), 0);
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
