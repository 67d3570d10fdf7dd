import type { Database } from "../../database.ts";
import { ofUser } from "../catalog.ts";
import { quote } from "../quote.ts";

/** Does something while no trigger of the schema fires, and no foreign key has a say. */
export async function withoutTriggers<T>(db: Database, act: () => Promise<T>): Promise<T> {
  await db.run("PRAGMA foreign_keys = OFF");
  const triggers = await db.query<{ name: string; sql: string }>(
    `SELECT m.name, m.sql FROM sqlite_schema m WHERE m.type = 'trigger' AND ${ofUser} ORDER BY m.rowid`,
  );
  for (const { name } of triggers) await db.run(`DROP TRIGGER ${quote(name)}`);
  try {
    return await act();
  } finally {
    for (const { sql } of triggers) await db.run(sql);
  }
}
