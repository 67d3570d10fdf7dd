import type { Database } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Renaming } from "../diff/rename.ts";
import type { Schema } from "../model/schema.ts";
import { renameSteps } from "./rename_steps.ts";

/**
 * What is found in a database of the present schema once names have changed; all of it is undone.
 * @throws DatabaseError when a name cannot change, and whatever `find` throws.
 */
export async function underNewNames<T>(
  db: Database,
  { renamings, present, dialect }: Renamed,
  find: () => Promise<T>,
): Promise<T> {
  await db.run("BEGIN");
  try {
    for (const step of renameSteps(renamings, present, dialect)) for (const sql of step.sql) await db.run(sql);
    return await find();
  } finally {
    await db.run("ROLLBACK");
  }
}

interface Renamed {
  readonly renamings: readonly Renaming[];
  readonly present: Schema;
  readonly dialect: Dialect;
}
