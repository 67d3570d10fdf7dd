import { generate, type Stage } from "./generate.ts";
import type { Lang } from "./locales/lang.ts";
import type { Generated } from "./model/generated.ts";
import type { ProofDepth } from "./model/proof.ts";
import { parseSpec } from "./spec/parse-spec.ts";
import { version } from "./version.ts";
import { openCache } from "./workspace/cache-folder.ts";
import { readConfig } from "./workspace/config.ts";
import { locate } from "./workspace/locate.ts";
import { openProject } from "./workspace/project.ts";
import { outputParent, publishBeside } from "./workspace/publish.ts";
import { readSpec } from "./workspace/read-spec.ts";
import { namedSchemas, readRun, savedByRun } from "./workspace/recorded-run.ts";
import { rowsBeside } from "./workspace/rows-beside.ts";
import { type Verification, verificationOf } from "./write/verification.ts";

/** A run folder that is to be proved again, as it is now. Paths are relative to the root. */
export interface VerifyRequest {
  /** Absolute path of the project root. */
  readonly root: string;
  readonly runId: string;
  /** Where the schemas of the run are now; they are found as the run found them when absent. */
  readonly fromSchema?: string;
  readonly toSchema?: string;
  /** That of the run when absent. */
  readonly lang?: Lang;
  readonly proof?: ProofDepth;
  readonly config?: string;
  readonly out?: string;
}

export interface Verified {
  /** 0: every law holds. */
  readonly exit: 0 | 1;
  readonly lang: Lang;
  readonly generated: Generated;
  readonly verification: Verification;
  /** Where the result was written, relative to the root. */
  readonly path: string;
}

/**
 * Proves the scripts of a run folder as they are now, by hand changed or not, on the engine inside this process, and adds
 * the result to the folder. Rejects with `Failure`.
 */
export async function verifyRun(
  request: VerifyRequest,
  progress: (stage: "read" | Stage | "write") => void = () => {},
): Promise<Verified> {
  progress("read");
  const project = await openProject(request.root);
  const config = await readConfig(project, request.config);
  const parent = await outputParent(project, config, request.out);
  const run = await readRun(project, parent, request.runId, config);
  const { record } = run;
  const spec = await parseSpec(await readSpec(project, record.spec.path, config), { flag: record.dialect });
  const given = {
    ...namedSchemas(run),
    ...(request.fromSchema === undefined ? {} : { from: request.fromSchema }),
    ...(request.toSchema === undefined ? {} : { to: request.toSchema }),
  };
  const { from, to } = await locate(project, spec, given, config, savedByRun(run));
  const lang = request.lang ?? record.lang;
  const cache = await openCache(project, config);
  const generated = await generate({
    spec,
    ...(record.dialect === "mysql" ? {} : { dialect: record.dialect }),
    from,
    to,
    samples: { found: await rowsBeside(project, from, config), written: spec.samples },
    // The lines of a refusal are looked for as the scripts say them.
    lang: record.lang,
    cacheDir: cache.path,
    target: record.target_version ?? undefined,
    proof: request.proof ?? config.proof,
    given: {
      scripts: run.scripts,
      fingerprints: { from: record.from.fingerprint, to: record.to.fingerprint },
    },
    progress,
  }).finally(cache.close);
  progress("write");
  const recorded = record.proof.scripts;
  const verification = verificationOf({ version, runId: run.runId, lang, generated, recorded });
  const text = `${JSON.stringify(verification, null, 2)}\n`;
  const path = await publishBeside(project, run.folder, "verification", "json", text);
  return { exit: generated.proved ? 0 : 1, lang, generated, verification, path };
}
