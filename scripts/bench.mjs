// Measures the whole command beside the floor: what a running native server needs to create two databases, load both
// files and dump both schemas. Alternating runs, medians. Sizes in tables may be given: npm run bench -- 12 100
import { spawnSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { measureArchive } from "./bench-archive.mjs";
import { measureDialects } from "./bench-dialects.mjs";
import { schemaPair } from "./bench-schema.mjs";
import { startServer } from "./bench-server.mjs";

const RUNS = 5;
const main = join(import.meta.dirname, "..", "dist", "cli", "main.js");
const given = process.argv.slice(2).map(Number);
/** Tables for the planner alone, which reads no rows and proves nothing. */
const planned = [100, 300, 1000, 5000];
const sizes = given.length > 0 ? given : [12, 100, 300, 1000];

const folder = mkdtempSync(join(tmpdir(), "smartspec-bench-"));
// The server runs as another user when this runs as root, and must get through.
chmodSync(folder, 0o711);
let server;
try {
  server = startServer(join(folder, "server"));
  process.stdout.write(`${server.version}, Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? "?"}\n\n`);
  process.stdout.write(
    "| tables | command, s | floor, s | ratio | quick proof, s | full / quick | first run, s |\n|---:|---:|---:|---:|---:|---:|---:|\n",
  );
  const totals = { command: 0, quick: 0, floor: 0 };
  for (const size of sizes) {
    const row = measure(size);
    totals.command += row.command;
    totals.quick += row.quick;
    totals.floor += row.floor;
    line(String(size), row);
  }
  line("all", totals);
  if (given.length === 0) {
    measureDialects(folder);
    measureArchive(folder, server);
    planner();
  }
} finally {
  server?.stop();
  rmSync(folder, { recursive: true, force: true });
}

function planner() {
  process.stdout.write("\n");
  const args = ["--import", "tsx", join(import.meta.dirname, "bench-planner.ts"), ...planned.map(String)];
  const { status, error } = spawnSync(process.execPath, args, {
    cwd: join(import.meta.dirname, ".."),
    stdio: "inherit",
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`The planner's part ended with ${status}.`);
}

function measure(size) {
  const project = join(folder, `project-${size}`);
  const spec = join(project, "specs", "data", "bench");
  mkdirSync(spec, { recursive: true });
  mkdirSync(join(project, "db"));
  writeFileSync(join(spec, "spec.md"), "# Bench\n");
  const pair = schemaPair(size);
  const from = join(project, "db", "schema_v1.sql");
  const to = join(project, "db", "schema_v2.sql");
  writeFileSync(from, pair.from);
  writeFileSync(to, pair.to);
  const command = () => runCommand(project);
  const floor = () => {
    const seconds = timed(() => server.floor(from, to));
    server.clean();
    return seconds;
  };
  // The first run makes the cache, which is kept between runs as it is in a project.
  const first = command();
  floor();
  const times = { command: [], quick: [], floor: [] };
  for (let n = 0; n < RUNS; n += 1) {
    times.command.push(command());
    times.quick.push(runCommand(project, "--proof", "quick"));
    times.floor.push(floor());
  }
  return { command: median(times.command), quick: median(times.quick), floor: median(times.floor), first };
}

function runCommand(project, ...flags) {
  return timed(() => {
    const args = [
      main,
      "specs/data/bench/spec.md",
      "--from-schema",
      "db/schema_v1.sql",
      "--to-schema",
      "db/schema_v2.sql",
    ];
    const { status, error, stderr } = spawnSync(process.execPath, [...args, ...flags, "--quiet"], { cwd: project });
    if (error) throw error;
    if (status !== 0) throw new Error(`The command ended with ${status}: ${stderr}`);
  });
}

function timed(work) {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}

function line(name, { command, quick, floor, first }) {
  const ratios = [(command / floor).toFixed(2), quick.toFixed(2), (command / quick).toFixed(2)];
  const cells = [name, command.toFixed(2), floor.toFixed(2), ...ratios, first?.toFixed(2) ?? ""];
  process.stdout.write(`| ${cells.join(" | ")} |\n`);
}
