import type { Dialect } from "../dialects/dialect.ts";
import type { Prepared, Workbench } from "../dialects/workbench.ts";
import type { Renaming } from "../diff/rename.ts";
import { answeredGuards, examine } from "../guard/examine.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import { checkAnswers } from "../plan/check_answers.ts";
import { checkColumns } from "../plan/check_columns.ts";
import { checkFills } from "../plan/check_fills.ts";
import { checkQueries } from "../plan/check_queries.ts";
import { declaredConversions } from "../plan/declared_conversions.ts";
import { declaredFills } from "../plan/declared_fills.ts";
import { type DeclaredMoves, declaredMoves } from "../plan/declared_moves.ts";
import { declaredRenamings } from "../plan/declared_renames.ts";
import { evidentRenamings } from "../plan/evident_renames.ts";
import { orderedRenames } from "../plan/ordered_renames.ts";
import { type PlanRequest, planMigration } from "../plan/plan.ts";
import { afterRenamings } from "../plan/renamed_schema.ts";

interface Given<P extends Prepared> {
  readonly present: Schema;
  readonly wanted: Schema;
  readonly intent: Intent;
  readonly dialect: Dialect<P>;
  /** Holds the present schema, and holds it again afterwards. */
  readonly bench: Workbench<P>;
  readonly id: string;
  readonly target: number | undefined;
}

export interface PlannedSchemas {
  /** Looked at by every rule, in both directions. */
  readonly plan: Plan;
  readonly conversions: PlanRequest["conversions"];
  readonly moves: DeclaredMoves;
}

/** @throws Failure for an intent that does not fit the schemas, and for a change that cannot be planned. */
export async function planSchemas<P extends Prepared>(given: Given<P>): Promise<PlannedSchemas> {
  const { present, wanted, intent, dialect, bench, id, target } = given;
  await checkFills(intent, wanted, dialect);
  await checkQueries(intent, dialect);
  const { declared, renamedFrom } = await renamings(given);
  const sides = { from: renamedFrom, to: wanted };
  const shaped = await declaredConversions(intent, sides, dialect);
  const conversions = [...shaped, ...declaredFills(intent, sides, dialect, shaped)];
  const moves = await declaredMoves(intent, sides, dialect);
  await checkColumns({
    renamings: declared,
    present,
    renamedFrom,
    conversions,
    moves,
    fill: intent.fill,
    bench,
    dialect,
  });
  const asked = { from: present, renamedFrom, to: wanted, declared, dialect, intent, conversions, moves, id, target };
  const unanswered = planMigration(asked);
  const calls = conversions.flatMap((each) => each.calls);
  const volatiles = new Set(calls.length === 0 ? [] : await dialect.volatile(bench.db, calls));
  const rules = { dialect, intent, volatiles };
  const answered = answeredGuards(unanswered, rules);
  await checkAnswers({ answered, renamings: declared, present, bench, dialect });
  const planned = answered.length === 0 ? unanswered : planMigration({ ...asked, answered });
  return { plan: examine(planned, rules), conversions, moves };
}

/** Those of the spec, and those that are evident once these are made. */
async function renamings<P extends Prepared>({
  intent,
  present,
  wanted,
  dialect,
  bench,
}: Given<P>): Promise<{
  readonly declared: readonly Renaming[];
  readonly renamedFrom: Schema;
}> {
  const declared = declaredRenamings(intent, present, wanted, dialect);
  const halfway = await afterRenamings(declared, present, bench, dialect);
  const evident = evidentRenamings(halfway, wanted, dialect);
  if (evident.length === 0) return { declared, renamedFrom: halfway };
  const all = [...declared, ...orderedRenames(evident)];
  return { declared: all, renamedFrom: await afterRenamings(all, present, bench, dialect) };
}
