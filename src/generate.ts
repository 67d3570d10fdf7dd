import type { Dialect } from "./dialects/dialect.ts";
import type { Prepared } from "./dialects/workbench.ts";
import { dialects, type SupportedDialect } from "./dialects.ts";
import { fingerprint, migrationId } from "./diff/fingerprint.ts";
import { secretFindings } from "./guard/secret_findings.ts";
import { serverVersions } from "./guard/server_versions.ts";
import { sourceFindings } from "./guard/source_findings.ts";
import { uncoveredFindings, uncoveredObjects } from "./guard/uncovered.ts";
import { valueFindings } from "./guard/value_findings.ts";
import { volatileFindings } from "./guard/volatile_findings.ts";
import type { Samples } from "./load/samples.ts";
import type { Lang } from "./locales/lang.ts";
import { Failure } from "./model/failure.ts";
import type { Generated, Scripts } from "./model/generated.ts";
import type { Plan } from "./model/plan.ts";
import type { ProofDepth } from "./model/proof.ts";
import type { SchemaSource } from "./model/schema.ts";
import type { ServerAddress } from "./model/server_address.ts";
import type { Spec } from "./model/spec.ts";
import { planSchemas } from "./stages/plan_schemas.ts";
import { readSchemas } from "./stages/read_schemas.ts";
import { lawsOf } from "./verify/laws.ts";
import { prove } from "./verify/prove.ts";
import { Stopwatch } from "./verify/stopwatch.ts";
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
  const { spec, progress, cacheDir, server, signal, target, lang, given } = request;
  const depth = request.proof ?? "full";
  const stopwatch = new Stopwatch();
  progress(server === undefined ? "engine" : "server");
  const [from, to] = await Promise.all([dialect.prepare(request.from, server), dialect.prepare(request.to, server)]);
  const bench = await dialect.open({ cacheDir, sources: [from, to], server, signal });
  try {
    const { engine } = bench.db;
    progress("load");
    const sources = { from: request.from, to: request.to };
    const opened = {
      dialect,
      bench,
      prepared: { from, to },
      sources,
      spec,
      cacheDir,
      server,
      samples: request.samples,
    };
    const read = await readSchemas(opened);
    const { present, wanted, intent } = read;
    const fingerprints = { from: fingerprint(present), to: fingerprint(wanted) };
    const outdated = (["from", "to"] as const).find((side) => given && given.fingerprints[side] !== fingerprints[side]);
    if (outdated !== undefined) throw Failure.work("runOutdated", { side: outdated });
    progress("plan");
    const id = migrationId(fingerprints.from, fingerprints.to);
    const { plan, conversions, moves } = await planSchemas({ present, wanted, intent, dialect, bench, id, target });
    const volatiles = await volatileFindings(intent, dialect, bench.db);
    const { oldest, findings: versionFindings } = serverVersions({
      from: present,
      to: wanted,
      plan,
      versions: dialect.versions,
      target,
      engine: { name: engine, version: await dialect.versions.of(bench.db) },
    });
    const wholly = present.uncovered.length + wanted.uncovered.length === 0;
    const render = (shown: Plan): Scripts =>
      renderScripts({
        ...{ plan: shown, dialect, lang, spec: spec.id, engine, fingerprints, oldest, wholly },
        schemas: { from: present, to: wanted },
        laws: lawsOf(depth),
      });
    const made = render(plan);
    const unchecked = plan.checks.length === 0 ? made : render({ ...plan, checks: [] });
    const scripts = given === undefined ? made : { ...made, ...given.scripts };
    progress("proof");
    const proof = await prove({
      ...{ db: bench.db, dialect, from: present, to: wanted, plan, scripts, depth, stopwatch, intent, conversions },
      refusalOfState: stateRefusal(lang),
      refusal: (guard, rows) => refusalLine(guard, rows, lang),
      unchecked: withoutChecks(scripts.migration, made.migration, unchecked.migration),
      ...moves,
    });
    return {
      plan: {
        ...plan,
        questions: [...read.asked, ...plan.questions],
        findings: [
          ...sourceFindings(request.from, to.rowStatements),
          ...from.notes,
          ...to.notes,
          ...read.samples.findings,
          ...read.findings,
          ...plan.findings,
          ...volatiles,
          ...valueFindings(proof),
          ...versionFindings,
          ...secretFindings(plan, readableKey),
          ...uncoveredFindings(present.uncovered, wanted.uncovered),
        ],
      },
      proof,
      samples: read.samples.taken,
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
}
