import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import type { Lang } from "../../src/locales/lang.ts";
import { type TemporaryProject, temporaryProject } from "../temporary-project.ts";
import { call } from "./call.ts";

const spec = "specs/data/orders/spec.md";
const v1 = "--from-schema=db/schema_v1.sql";

interface Case {
  readonly name: string;
  readonly argv: readonly string[];
  readonly exit: 1 | 2;
  readonly prepare?: (project: TemporaryProject) => void;
  readonly env?: Readonly<Record<string, string>>;
  /** Both schemas could be read before it was refused: they stay in the cache. */
  readonly readsSchemas?: true;
}

const text = (
  name: string,
  path: string,
  content: string,
  exit: 1 | 2 = 2,
  argv: readonly string[] = [spec],
): Case => ({
  name,
  argv,
  exit,
  prepare: (project) => project.write(path, content),
});

const block = (yaml: string) => `# Orders\n\n\`\`\`yaml migration\n${yaml}\n\`\`\`\n`;

/** Nothing listens on port 1, and a secret that is shown makes the test fail. */
const engines = {
  PROOF: "postgresql://user:secret@127.0.0.1:1/secret",
  OTHER: "mysql://user:secret@host/db",
  BROKEN: "postgres://user:secret@:host:secret/db",
};

const listed: readonly Case[] = [
  { name: "no arguments", argv: [], exit: 2 },
  { name: "unknown flag", argv: [spec, "--nothing"], exit: 2 },
  { name: "mistyped flag", argv: [spec, "--aply"], exit: 2 },
  { name: "unknown flag with a value", argv: [spec, "--password=secret"], exit: 2 },
  { name: "flag without its value", argv: [spec, "--from-schema"], exit: 2 },
  { name: "flag followed by a flag", argv: [spec, "--from-schema", "--apply"], exit: 2 },
  { name: "two specs", argv: [spec, "specs/data/users/spec.md"], exit: 2 },
  { name: "init without a platform", argv: ["init"], exit: 2 },
  { name: "init for an unknown platform", argv: ["init", "--platform", "x"], exit: 2 },
  { name: "init with a spec", argv: ["init", spec, "--platform", "kilo"], exit: 2 },
  { name: "init with a flag of the workflow", argv: ["init", "--platform", "kilo", "--strict"], exit: 2 },
  {
    name: "init beside another text",
    argv: ["init", "--platform", "kilo", "--apply"],
    exit: 1,
    prepare: (p) => p.write(".kilocode/workflows/smartspec_data_migration_generator.md", "# Mine\n"),
  },
  { name: "verify without a run", argv: ["verify"], exit: 2 },
  { name: "verify of what is no run id", argv: ["verify", "../../etc"], exit: 2 },
  { name: "verify of a run that is not there", argv: ["verify", "20260101-000000-abcd"], exit: 2 },
  {
    name: "verify with a flag of the workflow",
    argv: ["verify", "20260101-000000-abcd", "--engine", "env:X"],
    exit: 2,
  },
  {
    name: "verify of a broken summary",
    argv: ["verify", "20260101-000000-abcd"],
    exit: 2,
    prepare: (p) => p.write(".spec/reports/data-migration-generator/20260101-000000-abcd/summary.json", '{ "x": 1 }\n'),
  },
  { name: "unknown depth of the proof", argv: [spec, "--proof", "some"], exit: 2 },
  { name: "unknown platform", argv: [spec, "--platform", "x"], exit: 2 },
  { name: "unknown language", argv: [spec, "--lang", "fr"], exit: 2 },
  { name: "target version that no script is made for", argv: [spec, "--target-version", "13"], exit: 2 },
  text(
    "SQLite's target version in the configuration without quotes",
    ".spec/smartspec.config.yaml",
    "data_migration_generator:\n  target_version: 3.40\n",
  ),
  text(
    "wrong target version in the configuration",
    ".spec/smartspec.config.yaml",
    "data_migration_generator:\n  target_version: 13\n",
  ),
  { name: "spec missing", argv: ["specs/data/none/spec.md"], exit: 2 },
  { name: "spec is a folder", argv: ["specs/data/orders"], exit: 2 },
  { name: "spec outside specs", argv: ["docs/spec.md"], exit: 2, prepare: (p) => p.write("docs/spec.md", "# Docs\n") },
  { name: "spec with ..", argv: ["specs/../specs/data/orders/spec.md"], exit: 2 },
  { name: "spec with .. behind a backslash", argv: ["specs\\..\\spec.md"], exit: 2 },
  { name: "spec absolute", argv: ["/specs/data/orders/spec.md"], exit: 2 },
  { name: "spec on a drive", argv: ["C:\\specs\\spec.md"], exit: 2 },
  { name: "spec with a control character", argv: ["specs/data/or\u001b[31mders/spec.md"], exit: 2 },
  { name: "spec path empty", argv: [""], exit: 2 },
  {
    name: "spec through a link that leaves the project",
    argv: ["specs/data/away/spec.md"],
    exit: 2,
    prepare: (p) => p.link("specs/data/away", "/usr"),
  },
  {
    name: "spec not UTF-8",
    argv: [spec],
    exit: 2,
    prepare: (p) => p.write(spec, Buffer.from("# Orders\n\ncaf\u00e9\n", "latin1")),
  },
  text("spec empty", spec, " \n"),
  text("spec of a bad id", "specs/data/No Way/spec.md", "# No\n", 2, ["specs/data/No Way/spec.md"]),
  text("spec that is not Markdown", "specs/data/orders/spec.txt", "# No\n", 2, ["specs/data/orders/spec.txt"]),
  {
    name: "spec over the size limit",
    argv: [spec],
    exit: 2,
    prepare: (p) =>
      p.write(".spec/smartspec.config.yaml", "data_migration_generator:\n  limits:\n    max_file_bytes: 5\n"),
  },
  { name: "schema missing", argv: [spec, v1, "--to-schema", "db/none.sql"], exit: 2 },
  text("schema empty", "db/empty.sql", "", 2, [spec, v1, "--to-schema", "db/empty.sql"]),
  text("schema binary", "db/dump.sql", "PGDMP\u0000\u0001", 2, [spec, v1, "--to-schema", "db/dump.sql"]),
  { name: "schema is a folder", argv: [spec, v1, "--to-schema", "db"], exit: 2 },
  { name: "schema outside", argv: [spec, v1, "--to-schema", "../other.sql"], exit: 2 },
  {
    name: "no schema to migrate to",
    argv: ["specs/data/lonely/spec.md"],
    exit: 2,
    prepare: (p) => {
      p.write("specs/data/lonely/spec.md", "# Lonely\n");
      p.remove("db");
    },
  },
  text("broken YAML in the configuration", ".spec/smartspec.config.yaml", "lang: en\nsafety: [\n"),
  text("unknown key in the configuration", ".spec/smartspec.config.yaml", "data_migration_generator:\n  limit: 1\n"),
  text("wrong value in the configuration", ".spec/smartspec.config.yaml", "lang: french\n"),
  { name: "configuration missing", argv: [spec, "--config", "none.yaml"], exit: 2 },
  text("broken YAML in front matter", spec, "---\ntitle: [\n---\n# Orders\n"),
  text("broken YAML in the migration block", spec, block("fill:\n\torders.total: '0'")),
  text("unknown key in the migration block", spec, block("rename:\n  colums: { orders.sum: total }")),
  text("wrong value in the migration block", spec, block("fill:\n  orders.total: 0")),
  text("two migration blocks", spec, block("from: a.sql") + block("from: b.sql")),
  text("dialect that is not built yet", spec, block("dialect: mysql")),
  text("broken SQL in the spec", spec, "# Orders\n\n```sql\nCREATE TABLE orders (\n  id int,,\n);\n```\n", 1),
  {
    ...text(
      "transform of a column that is not there",
      spec,
      block("transform:\n  - table: orders\n    up: { id: nr }\n    down: { id: id }"),
      1,
    ),
    readsSchemas: true,
  },
  { ...text("fill by a column that is not there", spec, block("fill:\n  orders.id: nr"), 1), readsSchemas: true },
  { ...text("fill that names its table", spec, block("fill:\n  orders.id: orders.id + 1"), 1), readsSchemas: true },
  {
    ...text("SQLite's fill that names its table", spec, block("dialect: sqlite\nfill:\n  orders.id: orders.id + 1"), 1),
    readsSchemas: true,
  },
  {
    name: "rows that leave by a column that is not there",
    argv: [spec],
    exit: 1,
    prepare(project) {
      project.write("db/schema_v1.sql", "create table orders (id int primary key);\n");
      project.write(
        "db/schema_v2.sql",
        "create table orders (id int primary key);\ncreate table past (id int primary key);\n",
      );
      project.write(
        spec,
        block(
          'move:\n  - into: past\n    select: "SELECT id FROM orders WHERE id < 0"\n    leave: { orders: "done < 0" }',
        ),
      );
    },
    readsSchemas: true,
  },
  {
    name: "fill of a column that follows a key",
    argv: [spec],
    exit: 1,
    prepare(project) {
      const tables = (rule: string) =>
        `create table customer (id int primary key);\ncreate table orders (id int primary key, customer int${rule} references customer);\n`;
      project.write("db/schema_v1.sql", tables(""));
      project.write("db/schema_v2.sql", tables(" not null"));
      project.write(
        spec,
        block(
          "transform:\n  - table: customer\n    up: { id: id + 1 }\n    down: { id: id - 1 }\nfill:\n  orders.customer: '1'",
        ),
      );
    },
    readsSchemas: true,
  },
  {
    ...text(
      "SQLite's transform of a column that is not there",
      spec,
      block('dialect: sqlite\ntransform:\n  - table: orders\n    up: { id: "\\"nr\\" + 1" }\n    down: { id: id }'),
      1,
    ),
    readsSchemas: true,
  },
  { name: "output where writing is not allowed", argv: [spec, "--out", "reports"], exit: 2 },
  text("migration of unknown order", "db/migrations/last.sql", "select 1;", 2, ["specs/data/wanted/spec.md"]),
  ...[
    ["engine as a URL on the command line", ["--engine", "postgres://user:secret@host/db", "--allow-network"]],
    ["engine without the leave to use the network", ["--engine", "env:PROOF"]],
    ["engine of a variable that is not set", ["--engine", "env:NONE", "--allow-network"]],
    ["engine of a variable that holds no URL", ["--engine", "env:OTHER", "--allow-network"]],
    ["engine that cannot be reached", ["--engine", "env:PROOF", "--allow-network"], 1],
    ["engine at an address that cannot be read", ["--engine", "env:BROKEN", "--allow-network"], 1],
  ].map(
    (each): Case => ({
      name: each[0] as string,
      argv: [spec, ...(each[1] as string[])],
      exit: (each[2] ?? 2) as 1 | 2,
      env: engines,
    }),
  ),
  text(
    "engine in the configuration",
    ".spec/smartspec.config.yaml",
    "data_migration_generator:\n  engine: env:PROOF\n",
  ),
  text("migrations in two folders", "supabase/migrations/20240101000000_x.sql", "select 1;", 2, [
    "specs/data/wanted/spec.md",
  ]),
  text("migrations listed in a broken plan", "sqitch.plan", "%project=x\n\n-gone\n", 2, ["specs/data/wanted/spec.md"]),
  text("versions in two folders", "database/schema_v1.sql", "create table orders (id int);\n"),
  text("Prisma schema that is broken", "a.prisma", 'datasource db {\n  provider = "postgresql"\n}\nmodel A {\n}\n', 1, [
    spec,
    v1,
    "--to-schema=a.prisma",
  ]),
  text(
    "Prisma schema for another database",
    "a.prisma",
    'datasource db {\n  provider = "mysql"\n}\nmodel A {\n  id Int @id\n}\n',
    2,
    [spec, v1, "--to-schema=a.prisma"],
  ),
  {
    name: "history that is too large",
    argv: [spec, "--to-schema", "db/schema_v2.sql"],
    exit: 2,
    prepare(p) {
      p.remove("db/schema_v1.sql");
      p.write(".spec/smartspec.config.yaml", "data_migration_generator:\n  limits:\n    max_file_bytes: 100\n");
      p.write(".git/HEAD", "ref: refs/heads/main\n");
      p.write(".git/objects/pack/pack-1.pack", "x".repeat(101));
    },
  },
  {
    name: "history that cannot be read",
    argv: [spec, "--to-schema", "db/schema_v2.sql"],
    exit: 2,
    prepare(p) {
      p.remove("db/schema_v1.sql");
      p.write(".git/HEAD", `${"a".repeat(40)}\n`);
      p.write(`.git/objects/aa/${"a".repeat(38)}`, "no object");
    },
  },
];

const cases = listed.map((each) => (each.name.startsWith("migration") ? withMigrations(each) : each));

function withMigrations(each: Case): Case {
  return {
    ...each,
    prepare(project) {
      project.remove("db");
      project.write("db/migrations/0001_first.sql", "create table orders (id int);");
      project.write("specs/data/wanted/spec.md", "# Wanted\n\n```sql\ncreate table orders (id bigint);\n```\n");
      each.prepare?.(project);
    },
  };
}

function project(t: TestContext, each: Case): TemporaryProject {
  const made = temporaryProject(t, {
    [spec]: "# Orders\n",
    "db/schema_v1.sql": "create table orders (id int primary key);\n",
    "db/schema_v2.sql": "create table orders (id bigint primary key);\n",
  });
  each.prepare?.(made);
  return made;
}

describe("bad input", () => {
  for (const lang of ["en", "th"] as const) {
    it(`gets a clear message in ${lang}, the right exit code, and leaves no file behind`, async (t) => {
      const told: [string, string][] = [];
      for (const each of cases) {
        const { root, list } = project(t, each);
        const before = list();
        const { exit, stdout, stderr } = await call(root, each.argv, {
          ...each.env,
          LANG: lang === "th" ? "th_TH.UTF-8" : "C",
        });
        assert.equal(exit, each.exit, each.name);
        assert.equal(stdout, "", each.name);
        const left = list().filter((path) => each.readsSchemas !== true || !path.startsWith(".smartspec/cache/"));
        assert.deepEqual(left, before, each.name);
        assert.doesNotMatch(stderr, /secret|undefined|\[object/, each.name);
        told.push([each.name, stderr]);
      }
      compare(lang, told);
    });
  }

  it("is one JSON document on stdout as well under --json", async (t) => {
    const { root } = temporaryProject(t);
    const { exit, stdout, stderr } = await call(root, [spec, "--json", "--lang", "th", "--quiet"]);
    assert.equal(exit, 2);
    const told = JSON.parse(stdout);
    assert.deepEqual([told.status, told.error.code], ["failed", "specMissing"]);
    assert.match(told.error.what, /ไม่พบไฟล์ spec/);
    assert.ok(stderr.includes(told.error.what));
  });
});

/** `UPDATE_GOLDEN=1` writes the texts anew, to be read before they are committed. */
function compare(lang: Lang, told: readonly (readonly [string, string])[]): void {
  const golden = join(import.meta.dirname, "golden", `bad-input.${lang}.txt`);
  const actual = told.map(([name, stderr]) => `## ${name}\n${stderr}`).join("\n");
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, actual);
  assert.equal(actual, readFileSync(golden, "utf8"));
}
