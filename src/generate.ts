import type { Database } from "./dialects/database.ts";
import type { Dialect } from "./dialects/dialect.ts";
import type { Prepared } from "./dialects/workbench.ts";
import { dialects, type SupportedDialect } from "./dialects.ts";
import { fingerprint, migrationId } from "./diff/fingerprint.ts";
import { answeredGuards, examine } from "./guard/examine.ts";
import { secretFindings } from "./guard/secret_findings.ts";
import { serverVersions } from "./guard/server_versions.ts";
import { sourceFindings } from "./guard/source_findings.ts";
import { uncoveredFindings, uncoveredObjects } from "./guard/uncovered.ts";
import { unnamedColumns } from "./guard/unnamed_columns.ts";
import { valueFindings } from "./guard/value_findings.ts";
import { volatileFindings } from "./guard/volatile_findings.ts";
import { keepingOwners } from "./load/owners.ts";
import { type LoadedSamples, loadSamples, type Samples } from "./load/samples.ts";
import { cachedSchema } from "./load/schema_cache.ts";
import { withinScope } from "./load/scope.ts";
import { keepingUnsaid } from "./load/unsaid.ts";
import type { Lang } from "./locales/lang.ts";
import { Failure } from "./model/failure.ts";
import type { Generated, Scripts } from "./model/generated.ts";
import type { Intent } from "./model/intent.ts";
import type { Plan } from "./model/plan.ts";
import type { ProofDepth } from "./model/proof.ts";
import type { Schema, SchemaSource } from "./model/schema.ts";
import type { ServerAddress } from "./model/server_address.ts";
import type { Spec } from "./model/spec.ts";
import { checkFills } from "./plan/check_fills.ts";
import { checkQueries } from "./plan/check_queries.ts";
import { withCommentedRenames } from "./plan/commented_renames.ts";
import { declaredConversions } from "./plan/declared_conversions.ts";
import { declaredFills } from "./plan/declared_fills.ts";
import { declaredMoves } from "./plan/declared_moves.ts";
import { declaredRenamings } from "./plan/declared_renames.ts";
import { evidentRenamings } from "./plan/evident_renames.ts";
import { orderedRenames } from "./plan/ordered_renames.ts";
import { planMigration } from "./plan/plan.ts";
import { afterRenamings } from "./plan/renamed_schema.ts";
import { lawsOf } from "./verify/laws.ts";
import { prove } from "./verify/prove.ts";
import { Stopwatch } from "./verify/stopwatch.ts";
import { version } from "./version.ts";
import { refusalLine, renderScripts, stateRefusal } from "./write/script.ts";
import { readableKey } from "./write/summary.ts";
import { withoutChecks } from "./write/unchecked.ts";
import { veiled } from "./write/veil.ts";

export interface GenerateRequest {
  readonly spec: Spec;
  /** PostgreSQL when absent. */
  readonly dialect?: SupportedDialect;
  readonly from: SchemaSource;
  readonly to: SchemaSource;
  /** Rows for the proof, beside those of the present schema's files. */
  readonly samples?: Samples | undefined;
  readonly lang: Lang;
  /** Absolute path of the cache folder, `<root>/.smartspec/cache`. */
  readonly cacheDir: string;
  /** Where the proof runs; inside the program when absent. */
  readonly server?: ServerAddress | undefined;
  /** Major version of the server on which the scripts are to run. */
  readonly target?: number | undefined;
  readonly proof?: ProofDepth | undefined;
  /** Ends the run at once; only a run on a server listens to it. */
  readonly signal?: AbortSignal | undefined;
  /** Scripts that are proved instead of those that are generated, and the schemas that they were made for. */
  readonly given?: GivenScripts | undefined;
  readonly progress: (stage: Stage) => void;
}

export interface GivenScripts {
  readonly scripts: Pick<Scripts, "migration" | "rollback" | "finalize">;
  readonly fingerprints: { readonly from: string; readonly to: string };
}

export type Stage = "engine" | "server" | "load" | "plan" | "proof";

/**
 * From two schema sources to a proved plan with its scripts.
 * @throws Failure for a source that does not load, or a plan that cannot be made.
 */
export function generate(request: GenerateRequest): Promise<Generated> {
  return request.dialect === "sqlite"
    ? generateWith(dialects.sqlite, request)
    : generateWith(dialects.postgres, request);
}

async function generateWith<P extends Prepared>(dialect: Dialect<P>, request: GenerateRequest): Promise<Generated> {
  const { spec, progress, cacheDir, server, signal, target } = request;
  const depth = request.proof ?? "full";
  const stopwatch = new Stopwatch();
  let samples: LoadedSamples = { taken: [], findings: [] };
  progress(server === undefined ? "engine" : "server");
  const [from, to] = await Promise.all([dialect.prepare(request.from, server), dialect.prepare(request.to, server)]);
  const bench = await dialect.open({ cacheDir, sources: [from, to], server, signal });
  try {
    progress("load");
    const { present, wanted, intent, findings: commentFindings, asked: columnQuestions } = await readSchemas();
    const fingerprints = { from: fingerprint(present), to: fingerprint(wanted) };
    const { given } = request;
    const outdated = (["from", "to"] as const).find((side) => given && given.fingerprints[side] !== fingerprints[side]);
    if (outdated !== undefined) throw Failure.work("runOutdated", { side: outdated });
    progress("plan");
    await checkFills(intent, wanted, dialect);
    await checkQueries(intent, dialect);
    const { declared, renamedFrom } = await renamings(intent, present, wanted);
    const sides = { from: renamedFrom, to: wanted };
    const shaped = await declaredConversions(intent, sides, dialect);
    const conversions = [...shaped, ...declaredFills(intent, sides, dialect, shaped)];
    const moves = await declaredMoves(intent, sides, dialect);
    const volatiles = await volatileFindings(intent, dialect, bench.db);
    const id = migrationId(fingerprints.from, fingerprints.to);
    const asked = {
      from: present,
      renamedFrom,
      to: wanted,
      declared,
      dialect,
      intent,
      conversions,
      moves,
      id,
      target,
    };
    const unanswered = planMigration(asked);
    const answered = answeredGuards(unanswered, dialect, intent);
    const planned = answered.length === 0 ? unanswered : planMigration({ ...asked, answered });
    const plan = examine(planned, dialect, intent);
    const { oldest, findings: versionFindings } = serverVersions({
      from: present,
      to: wanted,
      plan,
      versions: dialect.versions,
      target,
      engine: { name: bench.db.engine, version: await dialect.versions.of(bench.db) },
    });
    const { engine } = bench.db;
    const wholly = present.uncovered.length + wanted.uncovered.length === 0;
    const render = (shown: Plan): Scripts =>
      renderScripts({
        ...{ plan: shown, dialect, lang: request.lang, spec: spec.id, engine, fingerprints, oldest, wholly },
        schemas: { from: present, to: wanted },
        laws: lawsOf(depth),
      });
    const made = render(plan);
    const unchecked = plan.checks.length === 0 ? made : render({ ...plan, checks: [] });
    const scripts = given === undefined ? made : { ...made, ...given.scripts };
    progress("proof");
    const proof = await prove({
      db: bench.db,
      dialect,
      from: present,
      to: wanted,
      plan,
      scripts,
      depth,
      stopwatch,
      refusalOfState: stateRefusal(request.lang),
      refusal: (guard, rows) => refusalLine(guard, rows, request.lang),
      unchecked: withoutChecks(scripts.migration, made.migration, unchecked.migration),
      intent,
      conversions,
      ...moves,
    });
    return {
      plan: {
        ...plan,
        questions: [...columnQuestions, ...plan.questions],
        findings: [
          ...sourceFindings(request.from, to.rowStatements),
          ...from.notes,
          ...to.notes,
          ...samples.findings,
          ...commentFindings,
          ...plan.findings,
          ...volatiles,
          ...valueFindings(proof),
          ...versionFindings,
          ...secretFindings(plan, readableKey),
          ...uncoveredFindings(present.uncovered, wanted.uncovered),
        ],
      },
      proof,
      samples: samples.taken,
      times: stopwatch.read(),
      proved: proof.laws.every((law) => law.holds),
      fingerprints,
      versions: { target, oldest, server: dialect.versions.server(oldest) },
      uncovered: uncoveredObjects(present.uncovered, wanted.uncovered),
      archive: dialect.archive.places(plan.forward.archive),
      scripts,
      shownScripts: render(veiled(plan)),
    };
  } finally {
    await bench.close();
  }

  async function readSchemas() {
    const read = (db: Database): Promise<Schema> => dialect.introspect(db);
    const readWhole = async (db: Database): Promise<Schema> => ({
      ...(await read(db)),
      described: await dialect.proof.describe(db),
    });
    const isPart = request.to.scope === "named";
    // Two servers of one version may differ in extensions, locale and user: what one said is not kept for another.
    const cached = (source: SchemaSource, rows: boolean, make: () => Promise<Schema>): Promise<Schema> =>
      server !== undefined
        ? make()
        : cachedSchema(
            cacheDir,
            { program: version, engine: bench.db.engine, catalog: dialect.catalog, source, rows },
            make,
          );
    const whole = isPart
      ? undefined
      : await cached(request.to, false, () => bench.loadScratch(to, { rows: false }, readWhole));
    await bench.loadForGood(from, { rows: true });
    const present = await cached(request.from, true, () => read(bench.db));
    samples = await loadSamples(bench, dialect, request.samples ?? { found: [], written: [] }, server);
    const named = whole ?? (await bench.loadScratch(to, { rows: false, beside: true }, read));
    const makes = to.creates.map(({ path }) => path);
    const said = withCommentedRenames(spec.intent, to.renames, { from: present, to: named, makes, home: dialect.home });
    if (whole !== undefined) return { present, wanted: keepingOwners(present, whole), ...said, asked: [] };
    // What is not named stays, and goes by the names that it will have.
    const base = await afterRenamings(declaredRenamings(said.intent, present, named, dialect), present, bench, dialect);
    const { intent } = said;
    const scoped = withinScope({ present: base, beside: present }, named, to.creates);
    const full = keepingUnsaid(scoped, base, spec.tables, { complete: intent.model === "complete" });
    const wanted = keepingOwners(base, full);
    return { present, wanted, ...said, asked: unnamedColumns(intent, spec.tables, { from: base, named, to: wanted }) };
  }

  /** Those of the spec, and those that are evident once these are made. */
  async function renamings(intent: Intent, present: Schema, wanted: Schema) {
    const declared = declaredRenamings(intent, present, wanted, dialect);
    const halfway = await afterRenamings(declared, present, bench, dialect);
    const evident = evidentRenamings(halfway, wanted, dialect);
    if (evident.length === 0) return { declared, renamedFrom: halfway };
    const all = [...declared, ...orderedRenames(evident)];
    return { declared: all, renamedFrom: await afterRenamings(all, present, bench, dialect) };
  }
}
