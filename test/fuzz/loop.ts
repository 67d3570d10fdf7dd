import { type ChildProcess, fork } from "node:child_process";
import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { sameBytes } from "./attempt.ts";
import { type Outcome, oneRun } from "./one_run.ts";
import { postgres } from "./postgres/index.ts";
import { onServer } from "./postgres/servers.ts";
import { sqlite } from "./sqlite/index.ts";

/** Without a word from a process for so long, its run is over its limit. */
const PATIENCE_MS = 60_000;
/** Engines leave memory behind. */
const RUNS_OF_A_PROCESS = 150;
const SHRINKING = 160;
const EVERY_SO_MANY_TWICE = 10;

const dialects = { postgres, sqlite };

interface Order {
  readonly dialect: keyof typeof dialects;
  readonly seed: number;
  readonly out: string;
  readonly servers: readonly string[];
  readonly shrinking: number;
}

export async function main(args: readonly string[], worker: string): Promise<number> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      runs: { type: "string", default: "100" },
      seed: { type: "string", default: "1" },
      jobs: { type: "string", default: "1" },
      dialect: { type: "string", default: "postgres" },
      out: { type: "string" },
      server: { type: "string", multiple: true, default: [] },
      "no-shrink": { type: "boolean", default: false },
    },
  });
  const [runs, first, jobs] = [values.runs, values.seed, values.jobs].map(Number);
  const servers = values.server.map(addressOf);
  const dialect = values.dialect === "postgres" || values.dialect === "sqlite" ? values.dialect : undefined;
  const isAside = servers.length > 0 && dialect !== "postgres";
  if (!runs || !jobs || first === undefined || Number.isNaN(first) || servers.includes("") || !dialect || isAside) {
    process.stderr.write(
      "npm run fuzz -- --runs N --seed S [--dialect postgres|sqlite] [--jobs J] [--out FOLDER] [--server env:NAME]… [--no-shrink]\n",
    );
    return 2;
  }
  const out = values.out ?? mkdtempSync(join(tmpdir(), "smartspec-fuzz-"));
  const order: Omit<Order, "seed"> = { dialect, out, servers, shrinking: values["no-shrink"] ? 0 : SHRINKING };
  const started = performance.now();
  const waiting = Array.from({ length: runs }, (_, at) => first + at);
  const outcomes: Outcome[] = [];
  const work = async (): Promise<void> => {
    let child: ChildProcess | undefined;
    let used = 0;
    for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
      if (used >= RUNS_OF_A_PROCESS) {
        child?.kill();
        child = undefined;
        used = 0;
      }
      child ??= fork(worker, ["--worker"], { execArgv: process.execArgv });
      used += 1;
      const outcome = await answerOf(child, { seed, ...order });
      if (outcome.kind === "finding" && outcome.folder === "") {
        child.kill("SIGKILL");
        child = undefined;
        used = 0;
      }
      outcomes.push(outcome);
      process.stdout.write(`${lineOf(outcome)}\n`);
    }
    child?.kill();
  };
  await Promise.all(Array.from({ length: Math.min(jobs, runs) }, work));
  const seconds = (performance.now() - started) / 1000;
  process.stdout.write(`\n${summary(outcomes, first, seconds)}\n`);
  return outcomes.some(({ kind }) => kind === "finding") ? 1 : 0;
}

export function serve(): void {
  process.on("message", async ({ seed, dialect, out, servers, shrinking }: Order) => {
    const further = [...(seed % EVERY_SO_MANY_TWICE === 0 ? [sameBytes] : []), ...servers.map(onServer)];
    const alive = (): void => void process.send?.("alive");
    process.send?.(await oneRun({ seed, dialect: dialects[dialect], further, out, shrinking, alive }));
  });
}

function addressOf(given: string): string {
  return given.startsWith("env:") ? (process.env[given.slice(4)] ?? "") : "";
}

function answerOf(child: ChildProcess, order: Order): Promise<Outcome> {
  return new Promise((resolve) => {
    const end = (outcome: Outcome): void => {
      clearTimeout(timer);
      child.off("message", heard).off("exit", died);
      resolve(outcome);
    };
    const lost = (sign: string): Outcome => ({ seed: order.seed, kind: "finding", sign, why: sign, folder: "" });
    const late = (): void => end(lost(`no answer within ${PATIENCE_MS / 1000} s`));
    const heard = (said: Outcome | "alive"): void => {
      if (said === "alive") timer.refresh();
      else end(said);
    };
    const died = (): void => end(lost("the process ended"));
    const timer = setTimeout(late, PATIENCE_MS);
    child.on("message", heard).on("exit", died);
    child.send(order);
  });
}

function lineOf(outcome: Outcome): string {
  switch (outcome.kind) {
    case "clean":
      return `${outcome.seed} clean${outcome.asked ? ", asks" : ""}`;
    case "finding":
      return `${outcome.seed} FINDING ${outcome.sign} ${outcome.folder}\n  ${outcome.why.split("\n").slice(0, 3).join("\n  ")}`;
    default:
      return `${outcome.seed} ${outcome.kind}: ${outcome.why.replaceAll("\n", " ").slice(0, 160)}`;
  }
}

function summary(outcomes: readonly Outcome[], first: number, seconds: number): string {
  const of = <K extends Outcome["kind"]>(kind: K) =>
    outcomes.filter((outcome): outcome is Extract<Outcome, { kind: K }> => outcome.kind === kind);
  const clean = of("clean");
  const kinds = new Map<string, number>();
  for (const kind of clean.flatMap((outcome) => outcome.kinds)) kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  const counts = [...kinds].sort(([, a], [, b]) => b - a).map(([kind, count]) => `${kind} ${count}`);
  return [
    `Seeds ${first} to ${first + outcomes.length - 1}: ${clean.length} clean (${clean.filter(({ asked }) => asked).length} with questions), ${of("refused").length} refused as documented, ${of("unloadable").length} thrown away because the engine refuses a text, ${of("finding").length} findings; ${seconds.toFixed(0)} s.`,
    `Clean runs in which something of a kind changed: ${counts.join(", ")}.`,
    ...of("finding").map(({ seed, sign, folder }) => `FINDING seed ${seed}: ${sign} ${folder}`),
  ].join("\n");
}
