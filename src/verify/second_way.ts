import type { ReadAs, Snapshot } from "../dialects/proof_tools.ts";
import { type Message, message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import { compareRows, compareSequences } from "./compare.ts";
import { everyTable } from "./correspondence.ts";
import { differences, emptyViews } from "./differences.ts";
import { type EditsRequest, provesEdits } from "./edits.ts";
import { execute } from "./execution.ts";
import { type LawOutcome, together } from "./law_outcome.ts";
import { tryRefusals } from "./refusals.ts";
import { tryStops } from "./stopping.ts";
import { type Way, waysOf } from "./way.ts";

export interface SecondWay {
  readonly edits: LawOutcome;
  readonly refuses: LawOutcome;
  readonly fails: LawOutcome;
}

/** What the database holds where a way begins. */
interface Start {
  readonly rows: Snapshot;
  readonly readAs?: ReadAs;
  readonly schema: Schema;
}

/**
 * Goes there and back once more, on top of what the first rollback put away, and ends the migration. Before each way its script is made to refuse, and stopped after its statements; between
 * the ways rows are edited. The database must hold the present schema with the rows of `before`, after a rollback.
 */
export async function provesSecondWay(request: EditsRequest & { readonly reached: Schema }): Promise<SecondWay> {
  const { db, dialect, from, scripts, before, asBefore, stopwatch } = request;
  const ways = waysOf(request, scripts);
  const tried: Tried[] = [];
  const failed = (violation: Message<"violations">): SecondWay => {
    const refuses = together(tried.map((trial) => trial.refuses));
    const fails = together(tried.map((trial) => trial.fails));
    const notReached = message("violations", "notReached", {});
    return {
      edits: { figures: {}, violations: [violation] },
      refuses: { ...refuses, violations: [...refuses.violations, notReached] },
      fails: { ...fails, violations: [...fails.violations, notReached] },
    };
  };
  tried.push(await tryWay(request, ways.forward, { rows: before, schema: from }));
  const migrated = await stopwatch.time("edits", () => execute(db, scripts.migration, "migration.sql"));
  if (migrated !== undefined) return failed(message("violations", "failsAgain", migrated.told));
  // Values that are made by chance are others than at first.
  const after = await stopwatch.time("edits", () => dialect.proof.snapshot(db, asBefore));
  tried.push(await tryWay(request, ways.back, { rows: after, readAs: asBefore, schema: request.reached }));
  return {
    edits: await stopwatch.time("edits", () => provesEdits({ ...request, after })),
    refuses: together(tried.map((trial) => trial.refuses)),
    fails: together(tried.map((trial) => trial.fails)),
  };
}

type Tried = Pick<SecondWay, "refuses" | "fails">;

async function tryWay(request: EditsRequest, way: Way, start: Start): Promise<Tried> {
  const { db, dialect, stopwatch } = request;
  // An empty script refuses nothing, and cannot be stopped.
  if (way.route.steps.length + way.route.renames.length === 0) return { refuses: nothing, fails: nothing };
  const mark = await stopwatch.time("refuses", () => dialect.proof.catalogMark(db));
  const refuses = await stopwatch.time("refuses", () => tryRefusals(request, way));
  const fails = await stopwatch.time("fails", () => tryStops(request, way));
  const changed = await stopwatch.time("fails", async () => {
    const now = await dialect.proof.snapshot(db, start.readAs);
    return [
      ...((await dialect.proof.catalogMark(db)) === mark ? [] : await changedSchema(request, start.schema)),
      ...compareRows(start.rows, now, everyTable(start.rows)),
      ...compareSequences(start.rows, now),
    ];
  });
  if (changed.length === 0) return { refuses, fails };
  // Which of both changed it cannot be told any more.
  const seen = [message("violations", "changedWhenRefused", { script: way.script.name }), ...changed];
  return {
    refuses: { ...refuses, violations: [...refuses.violations, ...seen] },
    fails: { ...fails, violations: [...fails.violations, ...seen] },
  };
}

async function changedSchema({ db, dialect }: EditsRequest, schema: Schema): Promise<readonly Message<"violations">[]> {
  const empty = emptyViews(await dialect.proof.unfillableViews(db));
  return differences(await dialect.introspect(db), schema, empty);
}

const nothing: LawOutcome = { figures: {}, violations: [] };
