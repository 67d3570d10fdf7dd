import type { Database } from "../dialects/database.ts";
import type { Step } from "../model/step.ts";

/** What is so once these steps ran; they are undone. */
export async function onTrial<T>(db: Database, first: readonly Step[], look: () => Promise<T>): Promise<T> {
  await db.run("BEGIN");
  try {
    for (const { sql } of first) for (const statement of sql) await db.run(statement);
    return await look();
  } finally {
    await db.run("ROLLBACK");
  }
}
