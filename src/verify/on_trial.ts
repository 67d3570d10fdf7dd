import { type Database, DatabaseError } from "../dialects/database.ts";
import type { Step } from "../model/step.ts";

/** What is so once these steps ran; they are undone. Undefined where the engine refuses them, as it will in the script. */
export async function onTrial<T>(db: Database, first: readonly Step[], look: () => Promise<T>): Promise<T | undefined> {
  await db.run("BEGIN");
  try {
    if (await isRun(db, first)) return await look();
    return undefined;
  } finally {
    await db.run("ROLLBACK");
  }
}

async function isRun(db: Database, steps: readonly Step[]): Promise<boolean> {
  try {
    for (const { sql } of steps) for (const statement of sql) await db.run(statement);
    return true;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return false;
  }
}
