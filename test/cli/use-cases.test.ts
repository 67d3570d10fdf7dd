import assert from "node:assert/strict";
import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before as beforeAll, describe, it } from "node:test";
import { Ajv } from "ajv";

const root = join(import.meta.dirname, "../..");
/** Where the bundle finds its packages. */
const bundle = join(root, "node_modules", ".cache", `use-cases-${process.pid}`);
const project = mkdtempSync(join(tmpdir(), "use-cases-"));

interface Ended {
  readonly exit: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What users run, as a process of its own in a copy of the example. */
function run(...argv: string[]): Promise<Ended> {
  const { CI: _, KILO: __, KILO_PID: ___, KILOCODE_FEATURE: ____, ...env } = process.env;
  const child = spawn(process.execPath, [join(bundle, "cli", "main.js"), ...argv], {
    cwd: project,
    env: { ...env, LC_ALL: "C" },
  });
  let [stdout, stderr] = ["", ""];
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr.setEncoding("utf8").on("data", (chunk) => {
    stderr += chunk;
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (exit) => resolve({ exit, stdout, stderr }));
  });
}

const reports = ".spec/reports/data-migration-generator";
const listing = (path: string) => (existsSync(join(project, path)) ? readdirSync(join(project, path)).sort() : []);
const runs = () => listing(reports);
const saved = () => listing("db/migrations");
const text = (path: string) => readFileSync(join(project, path), "utf8");
const write = (path: string, content: string) => writeFileSync(join(project, path), content);

/** The run folder that was not there before. */
function newRun(known: readonly string[]): string {
  const fresh = runs().filter((name) => !known.includes(name));
  assert.equal(fresh.length, 1);
  return `${reports}/${fresh[0]}`;
}

const useCase1 = [
  "specs/data/user_profile/spec.md",
  "--from-schema",
  "db/schema_v1.sql",
  "--to-schema",
  "db/schema_v2.sql",
];

describe("the use cases of the manual, on the example", () => {
  beforeAll(() => {
    const { status } = spawnSync(process.execPath, [join(root, "scripts", "build.mjs"), bundle], { stdio: "inherit" });
    assert.equal(status, 0);
    for (const folder of ["db", "specs"]) {
      cpSync(join(root, "examples", "shop", folder), join(project, folder), { recursive: true });
    }
    // What a user's own run of the example left there is no part of it.
    rmSync(join(project, "db", "migrations"), { recursive: true, force: true });
  });
  after(() => {
    rmSync(bundle, { recursive: true, force: true });
    rmSync(project, { recursive: true, force: true });
  });

  it("1: generates a script from two schema files, the same bytes every time", async () => {
    const { exit, stdout, stderr } = await run(...useCase1);
    assert.equal(exit, 0, stderr);
    assert.match(stdout, /^Migration script generated and proved\.\n/);
    assert.match(stdout, /^Proof: 8 of 8 laws hold; [0-9]+ rows in 16 of 16 tables; PGlite /m);
    assert.doesNotMatch(stdout, /Questions/);
    const first = newRun([]);
    const files = readdirSync(join(project, first)).sort();
    assert.deepEqual(files, ["finalize.sql", "migration.sql", "report.md", "rollback.sql", "summary.json"]);
    assert.ok(stdout.includes(`psql -v ON_ERROR_STOP=1 -f ${first}/migration.sql`));
    assert.match(text(`${first}/migration.sql`), /RENAME COLUMN fullname TO display_name;/);
    assert.match(text(`${first}/migration.sql`), /SET preferred_language = 'th'/);
    assert.deepEqual(saved(), []);

    const again = await run(...useCase1, "--quiet", "--strict");
    const second = newRun([first.slice(reports.length + 1)]);
    assert.deepEqual(again, { exit: 0, stdout: `${second}\n`, stderr: "" });
    for (const name of ["migration.sql", "rollback.sql", "finalize.sql"]) {
      assert.equal(text(`${second}/${name}`), text(`${first}/${name}`), name);
    }
  });

  it("2: finds both schemas and saves the script", async () => {
    const known = runs();
    const { exit, stdout, stderr } = await run("specs/data/orders/spec.md", "--apply", "--platform", "kilo");
    assert.equal(exit, 0, stderr);
    assert.match(stdout, /^## ✅ Migration script generated and proved\.$/m);
    assert.match(stdout, /^- \*\*From:\*\* db\/schema_v2\.sql \(/m);
    assert.match(stdout, /^- \*\*To:\*\* specs\/data\/orders\/spec\.md \(the spec's own data model\)$/m);
    assert.match(stdout, /orders_shipped_was_placed/);
    const script = text(`${newRun(known)}/migration.sql`);
    assert.equal(text("db/migrations/0001_orders.sql"), script);
    assert.deepEqual(saved(), ["0001_orders.sql"]);
    // What the spec does not name stays: nothing of it is dropped for good, and the views come back.
    assert.doesNotMatch(script, /DROP TABLE|user_profiles|product_images/);
    for (const view of ["order_overview", "daily_sales"]) {
      assert.match(script, new RegExp(`CREATE (MATERIALIZED )?VIEW public\\.${view} AS`));
    }
  });

  it("3: previews as one JSON document, and saves nothing", async () => {
    const [known, before] = [runs(), saved()];
    const { exit, stdout, stderr } = await run("specs/data/products/spec.md", "--json");
    assert.equal(exit, 0, stderr);
    const told = JSON.parse(stdout);
    const schema = JSON.parse(readFileSync(join(root, "schemas", "summary.schema.json"), "utf8"));
    const validate = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(schema);
    validate(told);
    assert.deepEqual(validate.errors ?? [], []);
    const { scripts, ...summary } = told;
    const folder = newRun(known);
    validate(JSON.parse(text(`${folder}/summary.json`)));
    assert.deepEqual(validate.errors ?? [], []);
    assert.deepEqual(JSON.parse(text(`${folder}/summary.json`)), summary);
    assert.equal(scripts.migration, text(`${folder}/migration.sql`));
    assert.equal(scripts.rollback, text(`${folder}/rollback.sql`));
    assert.equal(told.status, "questions");
    assert.equal(told.questions.length, 1, "the SKU that becomes shorter is asked about, nothing else");
    assert.deepEqual(saved(), before);
  });

  it("fails under --strict while a question is open, and still hands over the script", async () => {
    const [known, before] = [runs(), saved()];
    const { exit, stdout } = await run("specs/data/products/spec.md", "--strict", "--apply");
    assert.equal(exit, 1);
    assert.match(stdout, /^Under --strict the run fails: 1 question open\.\n/);
    assert.ok(existsSync(join(project, newRun(known), "migration.sql")));
    assert.deepEqual(saved(), before);
  });

  it("reads a Prisma schema and the last commit, as it is bundled", async () => {
    const other = mkdtempSync(join(tmpdir(), "use-cases-prisma-"));
    const put = (path: string, content: string) => {
      mkdirSync(join(other, path, ".."), { recursive: true });
      writeFileSync(join(other, path), content);
    };
    const first = 'datasource db {\n  provider = "postgresql"\n}\nmodel A {\n  id Int @id\n}\n';
    try {
      put("specs/data/first/spec.md", "# First\n");
      put("schema.prisma", first);
      const identity = ["-c", "user.name=A", "-c", "user.email=a@example.org"];
      for (const argv of [
        ["init", "-q"],
        ["add", "-A"],
        ["commit", "-qm", "first"],
      ])
        assert.equal(spawnSync("git", [...identity, ...argv], { cwd: other }).status, 0);
      put("schema.prisma", `${first}model B {\n  id Int @id\n}\n`);
      const main = join(bundle, "cli", "main.js");
      const argv = [main, "specs/data/first/spec.md", "--json", "--quiet"];
      const { status, stdout, stderr } = spawnSync(process.execPath, argv, { cwd: other, encoding: "utf8" });
      assert.equal(status, 0, stderr);
      const { from, to, steps } = JSON.parse(stdout);
      assert.deepEqual([from.why, to.why, steps.forward.length], ["committed-file", "schema-file", 1]);
    } finally {
      rmSync(other, { recursive: true, force: true });
    }
  });

  it("succeeds on two equal schemas, and says so", async () => {
    const known = runs();
    const before = saved();
    const spec = "specs/data/catalogue/spec.md";
    mkdirSync(join(project, "specs/data/catalogue"));
    write(spec, "# Catalogue\n");
    const both = ["--from-schema", "db/schema_v2.sql", "--to-schema", "db/schema_v2.sql"];
    const { exit, stdout } = await run(spec, ...both, "--lang", "th", "--apply");
    assert.equal(exit, 0);
    assert.match(stdout, /^schema ทั้งสองเหมือนกัน จึงไม่มีอะไรต้องย้าย\n/);
    const script = text(`${newRun(known)}/migration.sql`);
    assert.doesNotMatch(script, /^(ALTER|CREATE|DROP|DO)\b/m);
    assert.deepEqual(saved(), before);
  });

  it("says that two schemas are equal only in what is modelled, and fails under --strict", async () => {
    mkdirSync(join(project, "specs/data/lenient"));
    write("specs/data/lenient/spec.md", "# Lenient\n");
    const routines = ["in(cstring) RETURNS mark", "out(mark) RETURNS cstring"].map(
      (signature, at) =>
        `CREATE FUNCTION mark_${signature} AS 'int4${at === 0 ? "in" : "out"}' LANGUAGE internal IMMUTABLE STRICT;\n`,
    );
    const shell = `CREATE TYPE mark;\n${routines.join("")}`;
    write("db/strict.sql", shell);
    write("db/lenient.sql", `${shell}CREATE TYPE mark (INPUT = mark_in, OUTPUT = mark_out, LIKE = integer);\n`);
    const both = ["specs/data/lenient/spec.md", "--from-schema", "db/strict.sql", "--to-schema", "db/lenient.sql"];
    const known = runs();
    const { exit, stdout } = await run(...both);
    assert.equal(exit, 0);
    const headline =
      "Both schemas are equal in all that is modelled. Not modelled: 1 object that only one of them has.";
    assert.ok(stdout.startsWith(`${headline}\n`), stdout);
    assert.match(stdout, /^- The script does not make base type public\.mark\./m);
    const folder = newRun(known);
    assert.match(text(`${folder}/migration.sql`), /^-- Both schemas are equal in all that is modelled:/m);
    assert.match(text(`${folder}/report.md`), /\*\*Nothing to do in what is modelled\.\*\*/);
    const strict = await run(...both, "--strict");
    assert.equal(strict.exit, 1);
    assert.match(strict.stdout, /^Under --strict the run fails: 1 object not modelled\.\n/);
  });

  it("takes nothing but a new name for a migration, too", async () => {
    const spec = "specs/data/renamed/spec.md";
    mkdirSync(join(project, "specs/data/renamed"));
    write(spec, "# Renamed\n\n```yaml migration\nrename:\n  columns:\n    a.old: new\n```\n");
    write("db/a.sql", "CREATE TABLE a (old int);\n");
    write("db/b.sql", "CREATE TABLE a (new int);\n");
    const { exit, stdout } = await run(spec, "--from-schema", "db/a.sql", "--to-schema", "db/b.sql", "--apply");
    assert.equal(exit, 0);
    assert.match(stdout, /^Migration script generated and proved\.\n/);
    assert.match(stdout, /^Steps: 1 forwards, 1 backwards$/m);
    assert.equal(saved().filter((name) => name.endsWith("_renamed.sql")).length, 1);
  });

  const broken = [
    ["a syntax error", "CREATE TABLE a (id int);\n\nCREATE TABLE b (id int,,);\n", 3, "not valid PostgreSQL"],
    ["an unknown type", "CREATE TABLE a (id int);\nCREATE TABLE b (at point_in_time);\n", 2, "point_in_time"],
    ["a missing table", "CREATE TABLE b (\n  id int REFERENCES a\n);\n", 1, '"a" does not exist'],
  ] as const;
  for (const [name, sql, line, because] of broken) {
    it(`names file and line of ${name}, and leaves nothing behind`, async () => {
      const known = runs();
      write("db/broken.sql", sql);
      const given = ["--from-schema", "db/schema_v1.sql", "--to-schema", "db/broken.sql"];
      const { exit, stdout, stderr } = await run("specs/data/user_profile/spec.md", ...given, "--quiet");
      assert.deepEqual([exit, stdout], [1, ""]);
      assert.ok(stderr.startsWith(`Error: db/broken.sql, line ${line}: `), stderr);
      assert.ok(stderr.includes(because), stderr);
      assert.match(stderr, /^Next: /m);
      assert.deepEqual(runs(), known);
    });
  }
});
