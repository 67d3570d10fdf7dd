import { type Database, DatabaseError } from "../../database.ts";
import { asksCheck } from "../checks.ts";

/** Errors of values: a query that meets one is not true. Any other error is one of the query. */
const ofValues = ["22", "23"];

/** Whether the query, which must give one boolean, gives true; it cannot write. */
export async function holds(db: Database, query: string): Promise<boolean> {
  await db.run("BEGIN READ ONLY");
  try {
    const [row] = await db.query<{ holds: boolean }>(`${asksCheck(query)} AS holds`);
    return row?.holds === true;
  } catch (error) {
    if (error instanceof DatabaseError && ofValues.includes(error.code?.slice(0, 2) ?? "")) return false;
    throw error;
  } finally {
    await db.run("ROLLBACK");
  }
}
