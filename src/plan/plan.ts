import type { Dialect } from "../dialects/dialect.ts";
import { diff } from "../diff/diff.ts";
import { invert } from "../diff/invert.ts";
import { type Renaming, renamed } from "../diff/rename.ts";
import type { Archive } from "../model/archive.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import type { Change } from "../model/change.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { AnsweredGuard } from "../model/quarantine.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";
import type { DeclaredConversion } from "./declared_conversion.ts";
import type { DeclaredMoves } from "./declared_moves.ts";
import { expectationsOf, expectingNames } from "./expectations.ts";
import { renameSteps, renameStepsBack } from "./rename_steps.ts";
import { planRoute } from "./route.ts";
import { findRenamings } from "./same_objects.ts";
import { isToldApart } from "./told_apart.ts";

export interface PlanRequest {
  readonly from: Schema;
  /** `from` after the declared renamings, as the engine reads it back. */
  readonly renamedFrom: Schema;
  readonly to: Schema;
  /** As the spec declares them, in the order in which they are made. */
  readonly declared: readonly Renaming[];
  readonly dialect: Dialect;
  readonly intent: Intent;
  /** What the spec declares of values that change shape, looked through. */
  readonly conversions: readonly DeclaredConversion[];
  /** Rows that the spec moves. */
  readonly moves?: DeclaredMoves;
  /** Guards whose rows do not refuse the migration, as the spec answers; found in a plan without them. */
  readonly answered?: readonly AnsweredGuard[];
  /** Major version of the server on which the scripts run; any that the dialect takes when absent. */
  readonly target?: number | undefined;
  /** Names the archive. */
  readonly id: string;
}

/** What one direction was planned from. */
export interface RouteBasis {
  readonly from: Schema;
  readonly to: Schema;
  readonly changes: readonly Change[];
  /** Renamings that come before everything else. */
  readonly renamed: readonly Change[];
  readonly consequences: Consequences;
  readonly conversions: Archive["conversions"];
  /** Rows that come into new tables with it. */
  readonly arrivals: readonly ArrivingRows[];
  readonly archive: Archive;
  /** The archive of the way forward, on the way back. */
  readonly restores: Archive | undefined;
}

/** A plan that no rule has looked at yet, and what each direction was planned from. */
export interface PlannedMigration {
  readonly plan: Plan;
  readonly forward: RouteBasis;
  readonly back: RouteBasis;
}

const noMoves: DeclaredMoves = { arrivals: [], returns: [], leaves: [] };

/** Plans both directions. The way back is the inverted changes, sent through the same planner. */
export function planMigration(request: PlanRequest): PlannedMigration {
  const planned = planBoth(request, []);
  const [renaming] = planned.forward.renamed;
  if (renaming?.type !== "rename" || isToldApart(planned.plan, request, request.dialect)) return planned;
  return planBoth(request, renaming.from.path.slice(0, 1));
}

function planBoth(request: PlanRequest, marks: readonly string[]): PlannedMigration {
  const { from, to, dialect, intent, id, target, conversions, answered = [], moves = noMoves } = request;
  const found = findRenamings(request.renamedFrom, to, dialect);
  const base = renamed(request.renamedFrom, found);
  const renamings = [...request.declared, ...found];
  const changes = diff(base, to);
  const common = { dialect, intent, id, target, conversions, answered };
  const forward = planRoute({
    ...common,
    from: base,
    to,
    changes,
    ...moves,
    marks,
    restores: undefined,
  });
  const inverted = invert(changes);
  const back = planRoute({ ...common, ...noMoves, from: to, to: base, changes: inverted, restores: forward.archive });
  const renameChanges = renamings.map(({ from: old, to: fresh }): Change => ({ type: "rename", from: old, to: fresh }));
  const plan: Plan = {
    forward: {
      changes: [...renameChanges, ...changes],
      renames: renameSteps(renamings, from, dialect),
      first: forward.first,
      steps: forward.steps,
      guards: [],
      expects: expectationsOf(changes, forward.consequences, base, to, dialect, renamings, from),
      archive: forward.archive,
    },
    back: {
      changes: [...inverted, ...invert([...renameChanges].reverse())],
      renames: renameStepsBack(renamings, from, dialect),
      first: back.first,
      steps: back.steps,
      guards: [],
      expects: expectingNames(renamings, to, expectationsOf(inverted, back.consequences, to, base, dialect, [], to)),
      archive: back.archive,
    },
    checks: intent.checks,
    finalize: dialect.archive.finalize([forward.archive, back.archive]),
    findings: [],
    questions: [],
  };
  return {
    plan,
    forward: {
      from: base,
      to,
      changes,
      renamed: renameChanges,
      consequences: forward.consequences,
      conversions: forward.archive.conversions,
      arrivals: moves.arrivals,
      archive: forward.archive,
      restores: undefined,
    },
    back: {
      from: to,
      to: base,
      changes: inverted,
      renamed: [],
      consequences: back.consequences,
      conversions: back.archive.conversions,
      arrivals: [],
      archive: back.archive,
      restores: forward.archive,
    },
  };
}
