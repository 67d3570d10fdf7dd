// Measures the planner alone: differences, consequences, order and SQL of both ways, and the rules, on schemas that the
// engine has read back. The growth must be that of the schema. Needs tsx; the sizes are numbers of tables.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { postgres as dialect } from "../src/dialects/postgres/index.ts";
import { sendInBatches } from "../src/dialects/postgres/load/send.ts";
import { fingerprint } from "../src/diff/fingerprint.ts";
import { examine } from "../src/guard/examine.ts";
import type { Schema } from "../src/model/schema.ts";
import { planMigration } from "../src/plan/plan.ts";
import { parseSpec } from "../src/spec/parse-spec.ts";
import { renderScripts } from "../src/write/script.ts";
import { schemaPair } from "./bench-schema.mjs";

const RUNS = 3;
const { intent } = await parseSpec({ id: "bench", path: "specs/data/bench/spec.md", text: "# Bench\n" });
const sizes = process.argv.slice(2).map(Number);
const cacheDir = mkdtempSync(join(tmpdir(), "smartspec-bench-"));
try {
  process.stdout.write("| tables | objects | steps | planner, s | µs an object |\n|---:|---:|---:|---:|---:|\n");
  for (const size of sizes) await measure(size);
} finally {
  rmSync(cacheDir, { recursive: true, force: true });
}

async function measure(size: number): Promise<void> {
  const pair = schemaPair(size);
  const from = await read("from", pair.from);
  const to = await read("to", pair.to);
  const times: number[] = [];
  let steps = 0;
  for (let n = 0; n < RUNS; n += 1) {
    const started = performance.now();
    const request = { from, renamedFrom: from, to, declared: [], conversions: [], dialect, intent, id: "00000000" };
    const plan = examine(planMigration(request), { dialect, intent, volatiles: new Set() });
    const fingerprints = { from: fingerprint(from), to: fingerprint(to) };
    renderScripts({
      plan,
      schemas: { from, to },
      dialect,
      lang: "en",
      spec: "bench",
      engine: "bench",
      laws: [],
      fingerprints,
      oldest: 14,
      wholly: true,
    });
    times.push((performance.now() - started) / 1000);
    steps = plan.forward.steps.length + plan.back.steps.length;
  }
  const time = times.toSorted((a, b) => a - b)[Math.floor(RUNS / 2)] ?? 0;
  const objects = from.facts.size + to.facts.size;
  const cells = [size, objects, steps, time.toFixed(2), ((time * 1e6) / objects).toFixed(1)];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}

/** In several transactions: thousands of tables in one take the engine much longer. */
async function read(role: "from" | "to", text: string): Promise<Schema> {
  const source = await dialect.prepare({
    role,
    origin: "flag",
    files: [{ path: `${role}.sql`, text, line: 1 }],
    scope: "all",
  });
  const bench = await dialect.open({ cacheDir, sources: [source] });
  try {
    await sendInBatches(bench.db, source.statements);
    return await dialect.introspect(bench.db);
  } finally {
    await bench.close();
  }
}
