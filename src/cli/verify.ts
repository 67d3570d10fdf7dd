import { Option } from "commander";
import type { Lang } from "../locales/lang.ts";
import { Failure } from "../model/failure.ts";
import { printable } from "../workspace/project.ts";
import { readFlags } from "./arguments.ts";
import { suitEngineCode } from "./engine-code.ts";
import { detectPlatform } from "./platform.ts";
import { canSpin, openProgress } from "./progress.ts";
import { lookOf } from "./screen/look.ts";
import type { World } from "./world.ts";

const options = [
  new Option("--from-schema <path>"),
  new Option("--to-schema <path>"),
  new Option("--json"),
  new Option("--proof <depth>"),
  new Option("--platform <name>"),
  new Option("--lang <name>"),
  new Option("--config <path>"),
  new Option("--out <dir>"),
  new Option("--quiet"),
];

const choices = { platform: ["cli", "kilo", "ci", "other"], lang: ["th", "en"], proof: ["full", "quick"] };

/** Proves the scripts of a run folder again, as they are now. Returns the exit code. */
export async function verify({ argv, cwd, env, stdout, stderr }: World, lang: Lang): Promise<0 | 1> {
  const { operands, values } = readFlags(argv.slice(1), options, choices);
  const [runId, extra] = operands;
  if (runId === undefined) throw Failure.misuse("runIdMissing", {});
  if (extra !== undefined) throw Failure.misuse("argumentExtra", { argument: printable(extra) });
  const { json = false, quiet = false, platform: flag, lang: _, ...rest } = values;
  const { platform } = detectPlatform(flag, env, stdout.isTTY === true);
  const progress = await openProgress({ lang, quiet, lively: canSpin(platform, stderr), stderr });
  suitEngineCode(0);
  const { verifyRun } = await import("../verify_run.ts");
  const verified = await verifyRun({ ...rest, root: cwd, runId, lang }, progress.at).finally(progress.end);
  const text = json
    ? `${JSON.stringify(verified.verification, null, 2)}\n`
    : quiet
      ? `${verified.path}\n`
      : lookOf(platform)((await import("./screen/verified.ts")).verifiedBlocks(verified, lang));
  stdout.write(text);
  return verified.exit;
}
