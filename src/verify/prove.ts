import type { Dialect } from "../dialects/dialect.ts";
import type { SeedValues, Snapshot } from "../dialects/proof_tools.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { type Message, message } from "../model/message.ts";
import type { Law, LawName, Proof } from "../model/proof.ts";
import type { Schema } from "../model/schema.ts";
import { planMigration } from "../plan/plan.ts";
import { arrivedRows, compareArrivals, withoutArrived } from "./arrived.ts";
import { askedAfter } from "./asked_after.ts";
import { failedChecks } from "./checks.ts";
import { type Correspondence, type Counts, compareRows, compareSequences } from "./compare.ts";
import { carriedTables, everyTable, readAs } from "./correspondence.ts";
import { coverageOf } from "./coverage.ts";
import { compareDescribed } from "./described.ts";
import { differences, emptyViews } from "./differences.ts";
import { execute, type Failed } from "./execution.ts";
import { lawsOf, lawsOfSecondWay } from "./laws.ts";
import { type Evictions, evictions, expectedAfter, keptAs } from "./quarantined.ts";
import { readPromised } from "./read_promised.ts";
import type { ProofRequest } from "./request.ts";
import { provesSecondWay } from "./second_way.ts";
import { sharedTables } from "./shared_tables.ts";

/** Runs both scripts on rows and checks the laws. Shares nothing with the planner but the plan's guards and renamings. */
export async function prove(request: ProofRequest): Promise<Proof> {
  const { db, dialect, from, to, plan, conversions, scripts, unchecked } = request;
  const tools = dialect.proof;
  const prepare = async (values: SeedValues) => {
    const unfilled = await tools.seed(db, values);
    await removeRefusedRows(request);
    const [promised, comes] = await readPromised(request, tables, asBefore);
    const before = await tools.snapshot(db);
    return { unfilled, before, promised, comes, behind: new Set(await tools.sequencesBehind(db)) };
  };
  const given = { intent: request.intent, conversions };
  const tables = carriedTables(from, to, plan, given);
  const shared = sharedTables(from, to, plan, given);
  const asBefore = readAs(from, to, plan, shared);
  // What was computed and stays is carried, and may be edited to what it never was.
  const carriedAs = readAs(from, to, plan, [...shared, ...tables]);
  const { stopwatch } = request;
  const migrate = () => stopwatch.time("reaches", () => execute(db, unchecked, "migration.sql"));
  const described = await tools.describe(db);
  let prepared = await stopwatch.time("rows", () => prepare("all"));
  let failedForward = await migrate();
  // A value that an expression of the wanted schema cannot take is refused by the engine, whole; that is no fault of the plan.
  const refusedValues = failedForward?.code.startsWith("22") === true ? failedForward.code : undefined;
  if (refusedValues !== undefined) {
    prepared = await stopwatch.time("rows", () => prepare("ordinary"));
    failedForward = await migrate();
  }
  // Nor is what a view happens to give of them, where its index wants each value once: of one row it gives no two alike.
  const refusingIndex = failedForward === undefined ? undefined : refusingViewIndex(failedForward, to);
  if (refusingIndex !== undefined) {
    prepared = await stopwatch.time("rows", () => prepare("single"));
    failedForward = await migrate();
  }
  const { unfilled, before, promised, comes, behind } = prepared;
  const laws: Law[] = [];
  const law = (name: LawName, figures: Law["figures"], violations: readonly Message<"violations">[]): void => {
    laws.push({ name, holds: violations.length === 0, figures, violations });
  };

  const values = tables.reduce(
    (sum, { before: paths, columns }) =>
      sum +
      paths.reduce((n, path) => n + columns.length * (before.tables.get(JSON.stringify(path))?.rows.length ?? 0), 0),
    0,
  );
  if (failedForward !== undefined) {
    law("reaches", { facts: to.facts.size }, [failedForward.violation]);
    for (const name of lawsOf(request.depth).filter((each) => each !== "reaches"))
      law(name, {}, [message("violations", "notReached", {})]);
    return proofOf(request, laws, before, unfilled, { refusedValues, refusingIndex, failedChecks: [] });
  }
  const reached = await stopwatch.time("reaches", () => dialect.introspect(db));
  const told = { refusedValues, refusingIndex, failedChecks: await failedChecks(db, dialect, plan.checks) };
  const wanted = to.described;
  law("reaches", { facts: to.facts.size, ...(wanted === undefined ? {} : { described: wanted.size }) }, [
    ...differences(reached, to),
    ...(wanted === undefined ? [] : compareDescribed(await tools.describe(db), wanted, { owners: false })),
  ]);
  const after = await stopwatch.time("carries", () => tools.snapshot(db, asBefore));
  const arrived = arrivedRows(request.arrivals, tables, before, after);
  const carried = carriedAs.columns.size > asBefore.columns.size ? await tools.snapshot(db, carriedAs) : after;
  const stayed = withoutArrived(carried, arrived);
  const overtaken = (await tools.sequencesBehind(db)).filter((name) => !behind.has(name));
  const evicted = evictions(
    plan,
    dialect,
    await tools.snapshot(
      db,
      keptAs(request, plan.forward.archive, asBefore, tables),
      dialect.archive.places(plan.forward.archive),
    ),
  );
  const expected = (counts: Counts, table: Correspondence): Counts => expectedAfter(counts, table, evicted);
  law("carries", { tables: tables.length, values, sequences: after.sequences.size }, [
    ...compareRows(before, stayed, tables, expected),
    ...compareArrivals(comes, request.arrivals, arrived, after, to),
    ...compareRows(promised.rows, stayed, stayingOf(promised.tables, evicted)),
    ...overtaken.map((sequence) => message("violations", "sequenceBehind", { sequence })),
  ]);
  const { plan: further } = planMigration({
    from: reached,
    renamedFrom: reached,
    to: reached,
    declared: [],
    dialect,
    intent: request.intent,
    conversions: [],
    id: "",
  });
  const steps = further.forward.steps.length + further.back.steps.length;
  law("still", { steps }, steps === 0 ? [] : [message("violations", "plansMore", { steps })]);

  const failedBack = await stopwatch.time("returns", () => execute(db, scripts.rollback, "rollback.sql"));
  if (failedBack !== undefined) {
    law("returns", { facts: from.facts.size }, [failedBack.violation]);
    for (const name of lawsOf(request.depth).filter((each) => !laws.some((known) => known.name === each)))
      law(name, {}, [message("violations", "notReached", {})]);
    return proofOf(request, laws, before, unfilled, told);
  }
  law(
    "returns",
    { facts: from.facts.size, described: described.size },
    await stopwatch.time("returns", async () => [
      ...differences(await dialect.introspect(db), from, emptyViews(await tools.unfillableViews(db))),
      ...compareDescribed(await tools.describe(db), described, { owners: true }),
    ]),
  );
  const returned = await stopwatch.time("keeps", () => tools.snapshot(db));
  law("keeps", { tables: before.tables.size, rows: rowsIn(before), sequences: before.sequences.size }, [
    ...compareRows(before, returned, everyTable(before)),
    ...compareSequences(before, returned),
  ]);
  if (request.depth === "quick") return proofOf(request, laws, before, unfilled, told);
  // Where the way back does not even lead back without edits, there is nothing to compare theirs with.
  const isBack = laws.every(({ name, holds }) => holds || (name !== "returns" && name !== "keeps"));
  // The second way there is the script as it is, where its checks let it.
  const again = told.failedChecks.length === 0 ? scripts : { ...scripts, migration: unchecked };
  const second = isBack
    ? await provesSecondWay({ ...request, scripts: again, shared, asBefore, before, after, reached, described })
    : undefined;
  const unseen = { figures: {}, violations: [message("violations", "notChecked", {})] };
  for (const name of lawsOfSecondWay) {
    const { figures, violations } = second?.[name] ?? unseen;
    law(name, figures, violations);
  }
  return proofOf(request, laws, before, unfilled, told);
}

/** The unique index of a materialized view at which a script stopped. */
function refusingViewIndex({ code, constraint }: Failed, { facts }: Schema): Fact | undefined {
  if (code !== "23505") return undefined;
  return [...facts.values()].find(
    ({ id, value }) => id.kind === "index" && value["owner"] === "materialized view" && id.path.at(-1) === constraint,
  );
}

/** The rows that the guards of the way forward refuse have no place among rows that must pass. */
async function removeRefusedRows({ db, dialect, plan }: ProofRequest): Promise<void> {
  if (plan.forward.guards.length === 0) return;
  for (const step of plan.forward.renames) for (const sql of step.sql) await db.run(sql);
  const guards = plan.forward.guards.filter(({ answer }) => answer === undefined);
  await dialect.proof.removeRefused(db, askedAfter(plan.forward.first, guards));
  for (const step of plan.back.renames) for (const sql of step.sql) await db.run(sql);
}

function rowsIn(snapshot: Snapshot): number {
  let rows = 0;
  for (const table of snapshot.tables.values()) rows += table.rows.length;
  return rows;
}

/** What the rows told of the wanted schema. */
interface Told {
  readonly refusedValues: string | undefined;
  readonly refusingIndex: Fact | undefined;
  readonly failedChecks: readonly number[];
}

function proofOf(
  { db, depth, from, plan }: ProofRequest,
  laws: readonly Law[],
  before: Snapshot,
  unfilled: Awaited<ReturnType<Dialect["proof"]["seed"]>>,
  { refusedValues, refusingIndex, failedChecks }: Told,
): Proof {
  const reasons = new Map(unfilled.map(({ path, reason }) => [keyOf({ kind: "table", path }), reason]));
  const empty = [...before.tables.values()].filter((table) => table.rows.length === 0);
  const order = lawsOf(depth);
  return {
    engine: db.engine,
    depth,
    laws: [...laws].sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name)),
    tables: before.tables.size,
    tablesWithRows: before.tables.size - empty.length,
    rows: rowsIn(before),
    coverage: coverageOf(from, plan, before),
    failedChecks,
    ...(refusedValues === undefined ? {} : { refusedValues }),
    ...(refusingIndex === undefined ? {} : { refusingIndex: refusingIndex.id }),
    unfilled: empty.map(({ path }) => {
      const fact = keyOf({ kind: "table", path });
      return { fact, reason: reasons.get(fact) ?? message("unfilled", "guarded", {}) };
    }),
  };
}

/** Of promises for rows that broke a rule, only those for what stays can be kept. */
function stayingOf(tables: readonly Correspondence[], of: Evictions): readonly Correspondence[] {
  return tables.map((table) => {
    const evicted = of(table);
    if (evicted === undefined) return table;
    const gone = new Set(evicted.nulls.flatMap(({ cleared }) => cleared));
    return { ...table, leaving: table.before, columns: table.columns.filter(({ after }) => !gone.has(after)) };
  });
}
