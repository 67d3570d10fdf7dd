import { type Database, DatabaseError } from "../../database.ts";

/** Does something after these statements, and undoes them; `nothing` where one of them cannot be executed. */
export async function onTrial<T>(
  db: Database,
  prepare: readonly string[] | undefined,
  act: () => Promise<T>,
  nothing: T,
): Promise<T> {
  if (prepare === undefined || prepare.length === 0) return act();
  await db.run("SAVEPOINT smartspec_trial");
  try {
    await db.run("PRAGMA defer_foreign_keys = ON");
    for (const sql of prepare) await db.run(sql);
    return await act();
  } catch (error) {
    if (error instanceof DatabaseError) return nothing;
    throw error;
  } finally {
    await db.run("ROLLBACK TO smartspec_trial");
    await db.run("RELEASE smartspec_trial");
  }
}
