import type { Platform, RunFacts } from "../model/run.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * Kilo Code's command line, which its editor extensions start as well, sets `KILO=1` for all that it runs; releases set
 * `KILO_PID` or `KILOCODE_FEATURE` too (packages/opencode/src/index.ts of Kilo-Org/kilocode). None of these is
 * documented as a promise, and the older extension sets nothing of its own: there `--platform kilo` has to be given.
 */
const kiloVariables = ["KILO", "KILO_PID", "KILOCODE_FEATURE"];

/** Where the program runs, and how that was found. It decides how things look, never what is done. */
export function detectPlatform(
  flag: Platform | undefined,
  env: Environment,
  isTerminal: boolean,
): { readonly platform: Platform; readonly platformFrom: RunFacts["platformFrom"] } {
  if (flag) return { platform: flag, platformFrom: "flag" };
  if (isSet(env.CI)) return { platform: "ci", platformFrom: "environment" };
  if (kiloVariables.some((name) => isSet(env[name]))) return { platform: "kilo", platformFrom: "environment" };
  if (isTerminal) return { platform: "cli", platformFrom: "terminal" };
  return { platform: "other", platformFrom: "default" };
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && !["", "0", "false"].includes(value.toLowerCase());
}
