// Measures the whole command on one small pair that both dialects read, each with its own embedded engine.
import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";

const RUNS = 5;
const main = join(import.meta.dirname, "..", "dist", "cli", "main.js");

const from = `CREATE TABLE customer (id integer PRIMARY KEY, name text NOT NULL, phone text);
CREATE TABLE purchase (id integer PRIMARY KEY, customer integer NOT NULL REFERENCES customer (id), total integer, note text);
CREATE INDEX purchase_customer ON purchase (customer);
CREATE VIEW spent AS SELECT customer, sum(total) AS total FROM purchase GROUP BY customer;
`;
const to = `CREATE TABLE customer (id integer PRIMARY KEY, name text NOT NULL, email text);
CREATE TABLE purchase (id integer PRIMARY KEY, customer integer NOT NULL REFERENCES customer (id), total integer DEFAULT 0, paid text);
CREATE INDEX purchase_paid ON purchase (paid);
CREATE VIEW spent AS SELECT customer, sum(total) AS total FROM purchase GROUP BY customer;
`;

/** Prints the median of each dialect, in alternating runs, and their ratio. */
export function measureDialects(folder) {
  const project = join(folder, "dialects");
  const spec = join(project, "specs", "data", "bench");
  mkdirSync(spec, { recursive: true });
  mkdirSync(join(project, "db"));
  writeFileSync(join(spec, "spec.md"), "# Bench\n");
  writeFileSync(join(project, "db", "schema_v1.sql"), from);
  writeFileSync(join(project, "db", "schema_v2.sql"), to);
  const times = { postgres: [], sqlite: [] };
  for (let run = 0; run <= RUNS; run += 1)
    for (const [dialect, seconds] of Object.entries(times)) {
      const took = timed(project, dialect);
      // The first run makes the cache.
      if (run > 0) seconds.push(took);
    }
  const [postgres, sqlite] = [median(times.postgres), median(times.sqlite)];
  process.stdout.write(
    `\n| one small pair | PostgreSQL, s | SQLite, s | ratio |\n|---|---:|---:|---:|\n| 2 tables | ${postgres.toFixed(2)} | ${sqlite.toFixed(2)} | ${(sqlite / postgres).toFixed(2)} |\n`,
  );
}

function timed(project, dialect) {
  const files = ["--from-schema", "db/schema_v1.sql", "--to-schema", "db/schema_v2.sql"];
  const started = performance.now();
  const { status, error, stderr } = spawnSync(
    process.execPath,
    [main, "specs/data/bench/spec.md", ...files, "--dialect", dialect, "--quiet"],
    { cwd: project },
  );
  if (error) throw error;
  if (status !== 0) throw new Error(`The command ended with ${status}: ${stderr}`);
  return (performance.now() - started) / 1000;
}

function median(times) {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
}
