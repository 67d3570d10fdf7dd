import { type Database, DatabaseError } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import { Failure } from "../model/failure.ts";

/**
 * Numbers of the checks that are not true of a database to which the migration led.
 * @throws Failure `checkFails` for one that the wanted schema does not understand, or that gives no single boolean.
 */
export async function failedChecks(
  db: Database,
  dialect: Dialect,
  checks: readonly string[],
): Promise<readonly number[]> {
  const failed: number[] = [];
  for (const [at, query] of checks.entries()) {
    try {
      if (!(await dialect.proof.holds(db, query))) failed.push(at + 1);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      throw Failure.work("checkFails", { number: at + 1, reason: error.message }, { cause: error });
    }
  }
  return failed;
}
