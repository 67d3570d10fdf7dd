import type { Database } from "../database.ts";

/** Functions of the engine that give another value each time, or as time passes. */
const volatiles: ReadonlySet<string> = new Set([
  "random",
  "randomblob",
  "changes",
  "total_changes",
  "last_insert_rowid",
]);

export async function volatile(_db: Database, names: readonly string[]): Promise<readonly string[]> {
  return [...new Set(names)].filter((name) => volatiles.has(name)).sort();
}
