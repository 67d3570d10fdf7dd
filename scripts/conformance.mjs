// Runs folders of cases through the library: each holds from.sql and to.sql, and may hold spec.md and data.sql.
// Prints a line a case (ok, ask with the number of questions, FAIL with what broke) and a total; exit 1 when one fails.
import { fork } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import process from "node:process";

const WORKERS = 2;
const PATIENCE_MS = 300_000;

if (process.argv[2] === "--worker") {
  process.on("message", async ({ folder, cacheDir }) => process.send?.(await runCase(folder, cacheDir)));
} else {
  process.exitCode = await runAll(process.argv.slice(2).flatMap(casesIn));
}

function casesIn(path) {
  const folder = resolve(path);
  if (!existsSync(folder) || !statSync(folder).isDirectory()) {
    process.stderr.write(`${path} is not a folder.\n`);
    process.exit(2);
  }
  if (existsSync(join(folder, "from.sql"))) return [folder];
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name))
    .filter((inner) => existsSync(join(inner, "from.sql")));
}

async function runAll(cases) {
  if (cases.length === 0) {
    process.stderr.write("No case found. Give folders that hold from.sql and to.sql, or a folder of such folders.\n");
    return 2;
  }
  const cacheDir = await mkdtemp(join(tmpdir(), "smartspec-conformance-"));
  const started = performance.now();
  const waiting = [...cases];
  const results = [];
  const work = async () => {
    let child;
    for (let folder = waiting.shift(); folder; folder = waiting.shift()) {
      child ??= fork(import.meta.filename, ["--worker"], { execArgv: process.execArgv });
      const result = await answerOf(child, folder, cacheDir);
      // A child that crashed or hangs is replaced.
      if (result.broken) {
        child.kill("SIGKILL");
        child = undefined;
      }
      results.push(result);
      process.stdout.write(`${lineOf(result)}\n`);
    }
    child?.disconnect();
  };
  try {
    // Made once here, so that no case pays for the first start of an engine.
    const { bootEngine } = await import("../src/dialects/postgres/engine/boot.ts");
    await (await bootEngine({ cacheDir, extensions: [] })).close();
    await Promise.all(Array.from({ length: Math.min(WORKERS, cases.length) }, work));
  } finally {
    await rm(cacheDir, { recursive: true, force: true });
  }
  const count = (verdict) => results.filter((result) => result.verdict === verdict).length;
  const slowest = results.reduce((most, result) => (result.seconds > most.seconds ? result : most));
  process.stdout.write(
    `${count("ok") + count("ask")} of ${results.length} hold, ${count("ask")} of them by asking; ` +
      `${((performance.now() - started) / 1000).toFixed(1)} s, slowest ${slowest.name} ${slowest.seconds.toFixed(1)} s\n`,
  );
  return count("FAIL") === 0 ? 0 : 1;
}

function answerOf(child, folder, cacheDir) {
  return new Promise((resolveResult) => {
    const finish = (result) => {
      clearTimeout(timer);
      child.removeAllListeners();
      resolveResult(result);
    };
    const lost = (why) => finish({ name: basename(folder), verdict: "FAIL", why, seconds: 0, broken: true });
    const timer = setTimeout(() => lost("no answer in time"), PATIENCE_MS);
    child.once("message", finish);
    child.once("exit", (code, signal) => lost(`the process ended (${signal ?? code})`));
    child.send({ folder, cacheDir });
  });
}

function lineOf({ verdict, name, why, seconds }) {
  return `${verdict.padEnd(4)} ${name}${why ? ` ${why}` : ""}, ${seconds.toFixed(2)} s`;
}

async function runCase(folder, cacheDir) {
  const { generate } = await import("../src/generate.ts");
  const { catalogs } = await import("../src/locales/catalog.ts");
  const name = basename(folder);
  const started = performance.now();
  const seconds = () => (performance.now() - started) / 1000;
  try {
    const generated = await generate({
      spec: await specOf(folder),
      from: sourceOf(folder, "from", ["from.sql", "data.sql"]),
      to: sourceOf(folder, "to", ["to.sql"]),
      lang: "en",
      cacheDir,
      progress: () => {},
    });
    const broken = generated.proof.laws.filter((law) => !law.holds);
    if (!generated.proved) {
      const why = broken.map((law) => `${law.name} ${JSON.stringify(law.violations.slice(0, 3))}`).join("; ");
      return { name, verdict: "FAIL", why: why || "not proved", seconds: seconds() };
    }
    const asked = generated.plan.questions.length;
    return { name, verdict: asked > 0 ? "ask" : "ok", why: asked > 0 ? `${asked}` : "", seconds: seconds() };
  } catch (error) {
    const advice = error?.advice && catalogs.en[error.advice.section][error.advice.code](error.advice.params);
    const why = advice ? `${advice.what} ${advice.why}` : (error?.stack ?? String(error));
    return { name, verdict: "FAIL", why, seconds: seconds() };
  }
}

function sourceOf(folder, role, names) {
  const files = names
    .filter((file) => existsSync(join(folder, file)))
    .map((file) => ({ path: file, text: readFileSync(join(folder, file), "utf8"), line: 1 }));
  return { role, origin: "flag", files, scope: "all" };
}

async function specOf(folder) {
  const path = "specs/data/case/spec.md";
  const file = join(folder, "spec.md");
  const text = existsSync(file) ? readFileSync(file, "utf8") : "# Case\n";
  const { parseSpec } = await import("../src/spec/parse-spec.ts");
  return parseSpec({ id: "case", path, text });
}
