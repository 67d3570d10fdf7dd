// Measures, on a real server, what it costs to keep and to restore: a dropped column and a declared conversion of a large
// table, and a dropped table of two sizes, each beside the least that could be done by hand.
import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const ROWS = 1_000_000;
const RUNS = 3;
const main = join(import.meta.dirname, "..", "dist", "cli", "main.js");
const columns = "id bigint PRIMARY KEY, name text NOT NULL, note text, amount numeric(12,2)";
const rows = (count) =>
  `INSERT INTO big SELECT n, 'name ' || n, 'note ' || n, n / 100.0 FROM generate_series(1, ${count}) n; CHECKPOINT;`;

const cases = [
  {
    name: "drop a column",
    to: "CREATE TABLE big (id bigint PRIMARY KEY, name text NOT NULL, amount numeric(12,2));",
    sizes: [ROWS],
    // Values beside their key, and back.
    byHand: {
      away: "BEGIN; CREATE TABLE kept AS SELECT id, note FROM big; ALTER TABLE big DROP COLUMN note; COMMIT;",
      back: "BEGIN; ALTER TABLE big ADD COLUMN note text; UPDATE big SET note = kept.note FROM kept WHERE kept.id = big.id; DROP TABLE kept; COMMIT;",
    },
  },
  {
    name: "round a column (`transform`)",
    to: "CREATE TABLE big (id bigint PRIMARY KEY, name text NOT NULL, note text, amount numeric(12,1));",
    spec: 'transform:\n  - table: big\n    up: { amount: "round(amount, 1)" }\n',
    sizes: [ROWS],
    // The same, but for rows that were written since: they are not told from the others.
    byHand: {
      away: "BEGIN; CREATE TABLE kept AS SELECT id, amount FROM big WHERE round(amount, 1) <> amount; ALTER TABLE big ALTER COLUMN amount TYPE numeric(12,1) USING round(amount, 1); COMMIT;",
      back: "BEGIN; ALTER TABLE big ALTER COLUMN amount TYPE numeric(12,2); UPDATE big SET amount = kept.amount FROM kept WHERE kept.id = big.id; DROP TABLE kept; COMMIT;",
    },
  },
  {
    name: "drop a table",
    to: "CREATE TABLE other (id integer);",
    sizes: [1000, ROWS],
    byHand: {
      away: "BEGIN; CREATE SCHEMA kept; ALTER TABLE big SET SCHEMA kept; COMMIT;",
      back: "BEGIN; ALTER TABLE kept.big SET SCHEMA public; DROP SCHEMA kept; COMMIT;",
    },
  },
];

/** Prints a table of seconds; `folder` is for files, `server` one of `startServer`. */
export function measureArchive(folder, server) {
  process.stdout.write(
    "\n| case | rows | away, s | back, s | by hand: away, s | back, s | ratio |\n|---|---:|---:|---:|---:|---:|---:|\n",
  );
  for (const [at, each] of cases.entries()) {
    const scripts = generate(join(folder, `archive-${at}`), each);
    for (const size of each.sizes) print(each, size, scripts, server);
  }
}

function print(each, size, scripts, server) {
  const ours = { away: [], back: [] };
  const hand = { away: [], back: [] };
  for (let run = 0; run < RUNS; run += 1) {
    for (const [times, away, back] of [
      [ours, ["-f", scripts.migration], ["-f", scripts.rollback]],
      [hand, ["-c", each.byHand.away], ["-c", each.byHand.back]],
    ]) {
      server.fresh("bench_rows", `CREATE TABLE big (${columns}); ${rows(size)}`);
      times.away.push(timed(() => server.run("bench_rows", ...away)));
      times.back.push(timed(() => server.run("bench_rows", ...back)));
    }
  }
  const [away, back, handAway, handBack] = [ours.away, ours.back, hand.away, hand.back].map(median);
  const ratio = ((away + back) / (handAway + handBack)).toFixed(2);
  const cells = [away, back, handAway, handBack].map((seconds) => seconds.toFixed(2));
  process.stdout.write(`| ${each.name} | ${size.toLocaleString("en")} | ${cells.join(" | ")} | ${ratio} |\n`);
}

function generate(project, { to, spec = "" }) {
  const home = join(project, "specs", "data", "bench");
  mkdirSync(home, { recursive: true });
  mkdirSync(join(project, "db"));
  writeFileSync(join(home, "spec.md"), spec === "" ? "# Bench\n" : `# Bench\n\n\`\`\`yaml migration\n${spec}\`\`\`\n`);
  writeFileSync(join(project, "db", "schema_v1.sql"), `CREATE TABLE big (${columns});`);
  writeFileSync(join(project, "db", "schema_v2.sql"), to);
  const { status, stderr } = spawnSync(process.execPath, [main, "specs/data/bench/spec.md", "--quiet"], {
    cwd: project,
  });
  if (status !== 0) throw new Error(`The command ended with ${status}: ${stderr}`);
  const reports = join(project, ".spec", "reports", "data-migration-generator");
  const [run] = readdirSync(reports);
  return { migration: join(reports, run, "migration.sql"), rollback: join(reports, run, "rollback.sql") };
}

function timed(work) {
  const started = performance.now();
  work();
  return (performance.now() - started) / 1000;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
