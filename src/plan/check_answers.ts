import { DatabaseError } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Prepared, Workbench } from "../dialects/workbench.ts";
import type { Renaming } from "../diff/rename.ts";
import { Failure } from "../model/failure.ts";
import type { AnsweredGuard } from "../model/quarantine.ts";
import type { Schema } from "../model/schema.ts";
import { underNewNames } from "./under_new_names.ts";

interface Answered<P extends Prepared> {
  readonly answered: readonly AnsweredGuard[];
  readonly renamings: readonly Renaming[];
  readonly present: Schema;
  readonly bench: Workbench<P>;
  readonly dialect: Dialect<P>;
}

/**
 * Has the engine ask of a row of NULLs what a rule asks of rows that lose their values: where it would break the rule as
 * well, losing them helps nothing. What rests on things that come with the migration is left to the script itself.
 * @throws Failure `violationRefused`.
 */
export async function checkAnswers<P extends Prepared>(declared: Answered<P>): Promise<void> {
  const { db } = declared.bench;
  const cleared = declared.answered.filter(
    ({ answer, madeOf }) => answer.policy === "set_null" && madeOf === undefined,
  );
  if (cleared.length === 0) return;
  await underNewNames(db, declared, async () => {
    for (const guard of cleared) {
      if (await isBrokenByNull(db, guard))
        throw Failure.work("violationRefused", {
          rule: guard.answer.rule,
          policy: guard.answer.policy,
          allowed: "stop, quarantine",
        });
    }
  });
}

/** Only rules over one column may be answered by NULL where NULL can break them: the others of the row do not matter. */
async function isBrokenByNull(
  db: Workbench["db"],
  { source, condition, prepare = [] }: AnsweredGuard,
): Promise<boolean> {
  await db.run("SAVEPOINT smartspec_asked");
  try {
    for (const sql of prepare) await db.run(sql);
    const rows = await db.query(
      `SELECT 1 FROM (SELECT 1 AS one) o LEFT JOIN (${source}) t ON 1 = 0 WHERE ${condition}`,
    );
    return rows.length > 0;
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    return false;
  } finally {
    await db.run("ROLLBACK TO smartspec_asked");
  }
}
