import { checkDialect, readDialect, statedDialect } from "./chosen_dialect.ts";
import { coverage } from "./dialects.ts";
import { generate, type Stage } from "./generate.ts";
import type { Lang } from "./locales/lang.ts";
import type { Generated } from "./model/generated.ts";
import type { ProofDepth } from "./model/proof.ts";
import type { Alternative, Platform, RunFacts } from "./model/run.ts";
import type { DialectName } from "./model/schema.ts";
import { type Answer, withAnswers } from "./spec/answers.ts";
import { parseSpec } from "./spec/parse-spec.ts";
import { version } from "./version.ts";
import { openCache } from "./workspace/cache-folder.ts";
import { readConfig } from "./workspace/config.ts";
import { chooseServer } from "./workspace/engine.ts";
import { locate } from "./workspace/locate.ts";
import type { OutputFile } from "./workspace/migrations/convention.ts";
import { findMigrations } from "./workspace/migrations/folder.ts";
import { openProject } from "./workspace/project.ts";
import { outputParent, publish } from "./workspace/publish.ts";
import { readSpec } from "./workspace/read-spec.ts";
import { rowsBeside } from "./workspace/rows-beside.ts";
import { type Chance, chance } from "./workspace/run-id.ts";
import { migrationFiles, saveFindings } from "./workspace/save.ts";
import { writeSpec } from "./workspace/write-spec.ts";
import { renderCoverage } from "./write/coverage.ts";
import { type DiffLine, lineDiff } from "./write/line_diff.ts";
import { renderReport } from "./write/report.ts";
import { type Summary, summarise } from "./write/summary.ts";
import { renderVerify } from "./write/verify.ts";

/** One call of the workflow. Paths are relative to the root. */
export interface Request {
  /** Absolute path of the project root. */
  readonly root: string;
  readonly spec: string;
  readonly fromSchema?: string;
  readonly toSchema?: string;
  /** The migration block decides when absent, then the configuration, then the text of the schemas. */
  readonly dialect?: DialectName;
  /** Save the scripts among the project's migrations. */
  readonly apply?: boolean;
  /** Open questions, and objects that are not modelled, make the run fail. */
  readonly strict?: boolean;
  readonly platform?: Platform;
  readonly platformFrom?: RunFacts["platformFrom"];
  /** The configuration decides when absent, then English. */
  readonly lang?: Lang;
  /** Major version of the server on which the scripts are to run. The configuration decides when absent. */
  readonly targetVersion?: number;
  /** How much is proved. The configuration decides when absent, then `full`. */
  readonly proof?: ProofDepth;
  /** `embedded`, or `env:NAME`: a variable of `env` that holds the URL of a PostgreSQL server. The configuration decides when absent. */
  readonly engine?: string;
  /** Without it no connection is opened, whatever `engine` says. */
  readonly allowNetwork?: boolean;
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Called when a run begins on a server: the signal ends it, and nothing of it stays there. */
  readonly interruptible?: () => AbortSignal;
  readonly config?: string;
  readonly out?: string;
  readonly chance?: Chance;
  /** Told the size of both schemas, in characters, before the engine is loaded. */
  readonly onSize?: (characters: number) => void;
  /** Told what will be written outside the run folder, before it is. */
  readonly onSave?: (files: RunFacts["files"]) => void;
}

/** What a run came to. */
export interface Outcome {
  /** 0: handed over. 1: a law does not hold, or under `strict` something is open. */
  readonly exit: 0 | 1;
  readonly run: RunFacts;
  /** The run folder, relative to the root. */
  readonly folder: string;
  readonly generated: Generated;
  readonly summary: Summary;
  readonly alternatives: readonly Alternative[];
  /** Nothing to do: both schemas are equal in all that is modelled. */
  readonly equal: boolean;
  /** The migrations folder ends with this very script already, so it was not saved again. */
  readonly savedBefore: boolean;
}

/** What is modelled and what is not, as Markdown. */
export function coverageText(lang: Lang): string {
  return renderCoverage(coverage(), lang);
}

export { blanksOf } from "./spec/answers.ts";

/** What answers make of a spec. */
export interface SpecChange {
  /** Relative to the root. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** The lines that change, with some around them. */
  readonly diff: readonly DiffLine[];
}

/** The spec with answers in its migration block; nothing is written. */
export async function answerSpec(request: Request, answers: readonly Answer[]): Promise<SpecChange> {
  const project = await openProject(request.root);
  const { path, text: before } = await readSpec(project, request.spec, await readConfig(project, request.config));
  const after = await withAnswers(before, answers);
  return { path, before, after, diff: lineDiff(before, after) };
}

export async function saveSpec(request: Request, change: SpecChange): Promise<void> {
  await writeSpec(await openProject(request.root), change);
}

export type RunStage = "read" | Stage | "write";

/** The whole workflow. Rejects with `Failure`, and then leaves no file behind. */
export async function runWorkflow(request: Request, progress: (stage: RunStage) => void = () => {}): Promise<Outcome> {
  progress("read");
  const project = await openProject(request.root);
  const config = await readConfig(project, request.config);
  const spec = await parseSpec(await readSpec(project, request.spec, config), {
    flag: request.dialect,
    configuration: config.dialect,
  });
  const stated = statedDialect({
    flag: request.dialect,
    "migration-block": spec.intent.dialect,
    configuration: config.dialect,
  });
  const server = chooseServer({
    engine: request.engine ?? config.engine,
    allowNetwork: request.allowNetwork === true,
    env: request.env ?? {},
  });
  const parent = await outputParent(project, config, request.out);
  // Where to save must be clear before the work begins.
  if (request.apply) await findMigrations(project, config);
  const { from, to, alternatives } = await locate(project, spec, given(request), config);
  const found = await rowsBeside(project, from, config);

  const chosen = stated ?? readDialect([from, to]);
  const target = request.targetVersion ?? config.targetVersion;
  checkDialect(chosen, { target, isOnServer: server !== undefined, sources: [from, to] });
  const lang = request.lang ?? config.lang ?? "en";
  request.onSize?.([...from.files, ...to.files].reduce((sum, file) => sum + file.text.length, 0));
  const cache = await openCache(project, config);
  const made = await generate({
    spec,
    dialect: chosen.dialect,
    from,
    to,
    samples: { found, written: spec.samples },
    lang,
    cacheDir: cache.path,
    server,
    target,
    proof: request.proof ?? config.proof,
    signal: server === undefined ? undefined : request.interruptible?.(),
    progress,
  }).finally(cache.close);

  progress("write");
  const { proved, plan, scripts } = made;
  const equal = plan.forward.steps.length + plan.forward.renames.length === 0;
  const open = plan.questions.length + made.uncovered.length;
  const accepted = proved && !(request.strict && open > 0);
  const wanted = request.apply === true && accepted && !equal;
  const source = request.chance ?? chance;
  const verify = renderVerify(plan.forward.changes);
  const saved = wanted ? await migrationFiles(project, config, spec.id, { ...scripts, verify }, source.now()) : [];
  const told = await saveFindings(project, config, saved);
  const generated = { ...made, plan: { ...plan, findings: [...plan.findings, ...told] } };
  if (saved.length > 0) request.onSave?.(saved.map(({ role, path }) => ({ role, path })));
  const facts = {
    version,
    ...chosen,
    lang,
    from,
    to,
    alternatives,
    spec: { id: spec.id, title: spec.title, path: spec.path },
  } as const;
  const platform = { platform: request.platform ?? "other", platformFrom: request.platformFrom ?? "default" } as const;

  const describe = (runId: string): RunFacts => {
    const files = [...runFiles(`${parent}/${runId}`, proved), ...saved.map(({ role, path }) => ({ role, path }))];
    return { ...facts, ...platform, runId, files };
  };
  const render = (runId: string) => texts(describe(runId), generated);
  const runId = await publish(project, { parent, render, saved }, source);
  const run = describe(runId);
  return {
    exit: accepted ? 0 : 1,
    run,
    folder: `${parent}/${runId}`,
    generated,
    summary: summarise(run, generated),
    alternatives,
    equal,
    savedBefore: wanted && saved.length === 0,
  };
}

function given({ fromSchema, toSchema }: Request) {
  return {
    ...(fromSchema === undefined ? {} : { from: fromSchema }),
    ...(toSchema === undefined ? {} : { to: toSchema }),
  };
}

/** A script that was not proved is not handed over. */
function runFiles(folder: string, proved: boolean): Omit<OutputFile, "text">[] {
  const roles = proved ? ["migration", "rollback", "finalize", "report", "summary"] : ["report", "summary"];
  const endings: Readonly<Record<string, string>> = { report: "md", summary: "json" };
  return roles.map((role) => ({ role, path: `${folder}/${role}.${endings[role] ?? "sql"}` }));
}

function texts(run: RunFacts, generated: Generated): Record<string, string> {
  const { migration, rollback, finalize } = generated.scripts;
  return {
    ...(generated.proved ? { "migration.sql": migration, "rollback.sql": rollback, "finalize.sql": finalize } : {}),
    "report.md": renderReport(run, generated),
    "summary.json": `${JSON.stringify(summarise(run, generated), null, 2)}\n`,
  };
}
