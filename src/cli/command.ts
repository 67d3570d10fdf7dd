import { catalogs } from "../locales/catalog.ts";
import type { Lang } from "../locales/lang.ts";
import { say } from "../locales/say.ts";
import { Failure } from "../model/failure.ts";
import type { Platform } from "../model/run.ts";
import type { Outcome } from "../run.ts";
import { version } from "../version.ts";
import { targetNumber } from "../workspace/target-version.ts";
import { type Arguments, readArguments } from "./arguments.ts";
import { suitEngineCode } from "./engine-code.ts";
import { chooseLanguage, typedLanguage } from "./language.ts";
import { detectPlatform } from "./platform.ts";
import { canSpin, openProgress } from "./progress.ts";
import { failureBlocks } from "./screen/failure.ts";
import { lookOf } from "./screen/look.ts";
import type { World } from "./world.ts";

const workflow = "data-migration-generator";

/** One call from arguments to exit code. Never rejects. */
export async function command(world: World): Promise<0 | 1 | 2> {
  const isTerminal = world.stdout.isTTY === true;
  let read: Arguments | undefined;
  try {
    if (world.argv[0] === "init") {
      const { initialise } = await import("./init.ts");
      return print(world, await initialise(world, await languageOf(world)));
    }
    if (world.argv[0] === "verify") {
      const { verify } = await import("./verify.ts");
      return await verify(world, await languageOf(world));
    }
    const wish = readArguments(world.argv);
    if (wish === "version") return print(world, `${version}\n`);
    if (wish === "help") return print(world, catalogs[await languageOf(world)].cli.help({ version }));
    if (wish === "coverage") {
      const { coverageText } = await import("../run.ts");
      return print(world, coverageText(await languageOf(world)));
    }
    read = wish;
    return await work(world, read, await languageOf(world));
  } catch (error) {
    const { platform } = detectPlatform(read?.platform, world.env, isTerminal);
    return complain(world, error, await languageOf(world), platform);
  }
}

async function work(world: World, read: Arguments, lang: Lang): Promise<0 | 1> {
  const { cli } = catalogs[lang];
  const { stdout, stderr, cwd } = world;
  const { json = false, quiet = false, apply = false, interactive = false, ...flags } = read;
  const { platform: flag, lang: _, targetVersion, ...rest } = flags;
  const input = interactive ? askable(world, json || quiet) : undefined;
  const detected = detectPlatform(flag, world.env, stdout.isTTY === true);
  const lively = canSpin(detected.platform, stderr);
  const progress = await openProgress({ lang, quiet, lively, stderr });

  const { runWorkflow } = await import("../run.ts");
  const request = {
    ...rest,
    ...detected,
    root: cwd,
    lang,
    apply: apply && !json,
    env: world.env,
    onSize: suitEngineCode,
    ...(quiet ? {} : { onSave: (files: Outcome["run"]["files"]) => stderr.write(`${cli.willSave({ files })}\n`) }),
    ...(targetVersion === undefined ? {} : { targetVersion: targetNumber(targetVersion) }),
    ...(world.interruptible === undefined ? {} : { interruptible: world.interruptible }),
  };
  const run = (saves: boolean): Promise<Outcome> =>
    runWorkflow({ ...request, apply: saves }, progress.at).finally(progress.end);
  let outcome = await run(request.apply && input === undefined);
  if (input !== undefined) {
    const { converse } = await import("./converse.ts");
    outcome = await converse(outcome, {
      request,
      terminal: { lang, input, output: stdout },
      apply,
      print: (blocks) => print(world, lookOf(detected.platform)(blocks)),
      again: () => run(apply),
    });
  }

  if (json) {
    const { migration, rollback } = outcome.generated.shownScripts;
    const scripts = outcome.generated.proved ? { scripts: { migration, rollback } } : {};
    print(world, `${JSON.stringify({ ...outcome.summary, ...scripts }, null, 2)}\n`);
    if (apply) stderr.write(`${cli.previewOnly({})}\n`);
  } else if (quiet) {
    print(world, `${outcome.folder}\n`);
  } else {
    const { outcomeBlocks } = await import("./screen/outcome.ts");
    print(world, lookOf(detected.platform)(outcomeBlocks(outcome, lang, apply)));
  }
  return outcome.exit;
}

/** Where a person answers. @throws Failure `notInteractive` where nobody could. */
function askable({ stdin, stdout }: World, isSilent: boolean): NodeJS.ReadStream {
  if (stdin?.isTTY !== true || stdout.isTTY !== true || isSilent) throw Failure.misuse("notInteractive", {});
  return stdin;
}

/** The configuration may choose the language; if it is broken, the run itself says so. */
async function languageOf({ argv, env, cwd }: World): Promise<Lang> {
  const typed = typedLanguage(argv);
  if (typed) return typed;
  const at = argv.indexOf("--config");
  const path = at === -1 ? undefined : argv[at + 1];
  try {
    const [{ readConfig }, { openProject }] = await Promise.all([
      import("../workspace/config.ts"),
      import("../workspace/project.ts"),
    ]);
    return chooseLanguage(undefined, (await readConfig(await openProject(cwd), path)).lang, env);
  } catch {
    return chooseLanguage(undefined, undefined, env);
  }
}

function complain(world: World, error: unknown, lang: Lang, platform: Platform): 1 | 2 {
  const exit = error instanceof Failure ? error.exit : 1;
  if (!(error instanceof Failure)) {
    // The text of an unforeseen error could hold a value of somebody's data: only its name is shown.
    const name = error instanceof Error ? error.name : typeof error;
    world.stderr.write(`${catalogs[lang].cli.crashed({ name })}\n`);
    if (world.env.SMARTSPEC_DEBUG) world.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
    return 1;
  }
  const advice = say(lang, error.advice);
  world.stderr.write(lookOf(platform)(failureBlocks(advice, lang)));
  if (world.argv.includes("--json")) {
    const told = { workflow, version, status: "failed", error: { code: error.advice.code, ...advice } };
    print(world, `${JSON.stringify(told, null, 2)}\n`);
  }
  return exit;
}

function print(world: World, text: string): 0 {
  world.stdout.write(text);
  return 0;
}
