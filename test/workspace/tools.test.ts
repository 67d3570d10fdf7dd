import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { readConfig } from "../../src/workspace/config.ts";
import { locate } from "../../src/workspace/locate.ts";
import { openProject } from "../../src/workspace/project.ts";
import { publish } from "../../src/workspace/publish.ts";
import { migrationFiles } from "../../src/workspace/save.ts";
import { temporaryProject } from "../temporary-project.ts";

const now = new Date("2026-11-22T13:15:07.123Z");
const scripts = {
  migration: "-- forth\nselect 1;\n",
  rollback: "-- back\nselect 2;\n",
  joined: { migration: "-- forth, joined\nselect 1;\n", rollback: "-- back, joined\nselect 2;\n" },
  verify: 'SELECT "id" FROM "a"."b" WHERE false;\n',
};
const model = "# Orders\n\n```sql\ncreate table orders (id bigint);\n```\n";
const journal = (...tags: string[]) =>
  `${JSON.stringify({ version: "7", dialect: "postgresql", entries: tags.map((tag, idx) => ({ idx, version: "7", when: 1700000000000 + idx, tag, breakpoints: true })) }, null, 2)}\n`;

interface Case {
  readonly tool: string;
  readonly files: Readonly<Record<string, string>>;
  /** What is replayed; nothing of it speaks of `gone`. */
  readonly ups: readonly string[];
  readonly next: readonly string[];
  /** Text of the first new file. */
  readonly text?: string;
}

const cases: readonly Case[] = [
  {
    tool: "flyway",
    files: {
      "src/main/resources/db/migration/V1__a.sql": "create table a (id int);",
      "src/main/resources/db/migration/V2__b.sql": "create table b (id int);",
      "src/main/resources/db/migration/U2__b.sql": "drop table gone;",
    },
    ups: ["src/main/resources/db/migration/V1__a.sql", "src/main/resources/db/migration/V2__b.sql"],
    next: ["src/main/resources/db/migration/V3__orders.sql", "src/main/resources/db/migration/U3__orders.sql"],
  },
  {
    tool: "golang-migrate",
    files: {
      "migrations/000009_a.up.sql": "create table a (id int);",
      "migrations/000009_a.down.sql": "drop table gone;",
      "migrations/000010_b.up.sql": "create table b (id int);",
      "migrations/000010_b.down.sql": "drop table gone;",
    },
    ups: ["migrations/000009_a.up.sql", "migrations/000010_b.up.sql"],
    next: ["migrations/000011_orders.up.sql", "migrations/000011_orders.down.sql"],
  },
  {
    tool: "dbmate",
    files: {
      "db/migrations/20240101000000_a.sql":
        "-- migrate:up\ncreate table a (id int);\n\n-- migrate:down\ndrop table gone;\n",
    },
    ups: ["db/migrations/20240101000000_a.sql"],
    next: ["db/migrations/20261122131507_orders.sql"],
    text: "-- migrate:up\n-- forth, joined\nselect 1;\n\n-- migrate:down\n-- back, joined\nselect 2;\n",
  },
  {
    tool: "goose",
    files: {
      "db/migrations/00001_a.sql":
        "-- +goose Up\ncreate table a (id int);\n-- +goose Down\n-- +goose StatementBegin\ndrop table gone;\n-- +goose StatementEnd\n",
    },
    ups: ["db/migrations/00001_a.sql"],
    next: ["db/migrations/00002_orders.sql"],
    text: "-- +goose NO TRANSACTION\n-- +goose Up\n-- +goose StatementBegin\n-- forth\nselect 1;\n-- +goose StatementEnd\n\n-- +goose Down\n-- +goose StatementBegin\n-- back\nselect 2;\n-- +goose StatementEnd\n",
  },
  {
    tool: "node-pg-migrate",
    files: {
      "migrations/1700000000000_a.sql":
        "-- Up Migration\ncreate table a (id int);\n-- Down Migration\ndrop table gone;\n",
    },
    ups: ["migrations/1700000000000_a.sql"],
    next: ["migrations/1795353307123_orders.sql"],
    text: "-- Up Migration\n-- forth, joined\nselect 1;\n\n-- Down Migration\n-- back, joined\nselect 2;\n",
  },
  {
    tool: "liquibase",
    files: {
      "db/changelog/001-a.sql":
        "--liquibase formatted sql\n\n--changeset me:1\ncreate table a (id int);\n--rollback drop table a;\n",
    },
    ups: ["db/changelog/001-a.sql"],
    next: ["db/changelog/002-orders.sql"],
    text: "--liquibase formatted sql\n\n--changeset smartspec:002_orders runInTransaction:false splitStatements:false stripComments:false rollbackSplitStatements:false\n-- forth\nselect 1;\n--rollback -- back\n--rollback select 2;\n",
  },
  {
    tool: "sqitch",
    files: {
      "sqitch.plan":
        "%syntax-version=1.0.0\n%project=shop\n\nbase 2024-01-01T00:00:00Z Ann Lee <ann@example.org> # first\nviews [base] 2024-01-02T00:00:00Z Ann Lee <ann@example.org> # second\n@v1 2024-01-03T00:00:00Z Ann Lee <ann@example.org> # tag\n\nviews [views@v1] 2024-01-04T00:00:00Z Bo Day <bo@example.org> # again\n",
      "deploy/base.sql": "BEGIN;\ncreate table a (id int);\nCOMMIT;\n",
      "deploy/views@v1.sql": "create view v as select 1 as n;",
      "deploy/views.sql": "create or replace view v as select 2 as n;",
      "revert/base.sql": "drop table gone;",
      "verify/base.sql": "select 1 from gone;",
    },
    ups: ["deploy/base.sql", "deploy/views@v1.sql", "deploy/views.sql"],
    next: ["deploy/orders.sql", "revert/orders.sql", "verify/orders.sql", "sqitch.plan"],
  },
  {
    tool: "prisma",
    files: {
      "prisma/migrations/migration_lock.toml": 'provider = "postgresql"\n',
      "prisma/migrations/20240101000000_a/migration.sql": "create table a (id int);",
      "prisma/migrations/20240102000000_b/migration.sql": "create table b (id int);",
    },
    ups: ["prisma/migrations/20240101000000_a/migration.sql", "prisma/migrations/20240102000000_b/migration.sql"],
    next: ["prisma/migrations/20261122131507_orders/migration.sql", "prisma/migrations/20261122131507_orders/down.sql"],
  },
  {
    tool: "drizzle",
    files: {
      "drizzle/meta/_journal.json": journal("0000_zeta", "0001_alpha"),
      "drizzle/0000_zeta.sql": "create table a (id int);\n--> statement-breakpoint\ncreate table b (id int);",
      "drizzle/0001_alpha.sql": "create table c (id int);",
      "drizzle/0002_left_over.sql": "drop table gone;",
    },
    ups: ["drizzle/0000_zeta.sql", "drizzle/0001_alpha.sql"],
    next: ["drizzle/0002_orders.sql", "drizzle/meta/_journal.json"],
  },
  {
    tool: "graphile-migrate",
    files: {
      "migrations/committed/000001-a.sql":
        "--! Previous: -\n--! Hash: sha1:2cb46abc0b2eb5a2f4b2ce4d0f5d8a4a2a6ef6a0\n\ncreate table a (id int);\n",
      "migrations/current.sql": "drop table gone;",
    },
    ups: ["migrations/committed/000001-a.sql"],
    next: ["migrations/committed/000002-orders.sql"],
  },
  {
    tool: "supabase",
    files: { "supabase/migrations/20240101000000_a.sql": "create table a (id int);" },
    ups: ["supabase/migrations/20240101000000_a.sql"],
    next: ["supabase/migrations/20261122131507_orders.sql"],
  },
  {
    tool: "numbered",
    files: { "migrations/9_a.sql": "create table a (id int);", "migrations/10_b.sql": "create table b (id int);" },
    ups: ["migrations/9_a.sql", "migrations/10_b.sql"],
    next: ["migrations/11_orders.sql"],
  },
];

async function opened(root: string) {
  const project = await openProject(root);
  const config = await readConfig(project);
  const spec = await parseSpec({ id: "orders", path: "specs/data/orders/spec.md", text: model });
  return { project, config, spec };
}

describe("migrations of", () => {
  for (const each of cases) {
    it(`${each.tool} are replayed and go on`, async (t) => {
      const { root, list } = temporaryProject(t, each.files);
      const { project, config, spec } = await opened(root);
      const { from } = await locate(project, spec, {}, config);
      assert.deepEqual(
        [from.origin, from.tool, from.files.map(({ path }) => path)],
        ["migrations-folder", each.tool, each.ups],
      );
      for (const { text, path } of from.files) {
        assert.ok(!text.includes("gone"), path);
        assert.equal(text.split("\n").length, each.files[path]?.split("\n").length, "lines keep their numbers");
      }

      const saved = await migrationFiles(project, config, "orders", scripts, now);
      assert.deepEqual(
        saved.map(({ path }) => path),
        each.next,
      );
      if (each.text !== undefined) assert.equal(saved[0]?.text, each.text);
      const before = list();
      const chance = { now: () => now, nonce: () => "ab12" };
      await publish(project, { parent: ".spec/reports", render: () => ({}), saved }, chance);
      for (const { path, text } of saved) assert.equal(readFileSync(join(root, path), "utf8"), text);
      const fresh = each.next.filter((path) => !before.includes(path));
      assert.deepEqual(
        list().filter((path) => !before.includes(path) && !path.startsWith(".spec")),
        [...fresh].sort(),
      );

      const again = await locate(project, spec, {}, config);
      assert.deepEqual(again.from.files.slice(0, -1), from.files);
      const forms = [scripts.migration, scripts.joined.migration].map((text) => text.trim());
      assert.ok(forms.some((text) => again.from.files.at(-1)?.text.includes(text)));
      assert.ok(each.tool === "liquibase" || !again.from.files.at(-1)?.text.includes("-- back"));
      assert.deepEqual(
        await migrationFiles(project, config, "orders", scripts, now),
        [],
        "the same script is saved once",
      );
    });
  }

  it("Sqitch are planned, and verified by what they make", async (t) => {
    const { root } = temporaryProject(t, cases.find(({ tool }) => tool === "sqitch")?.files);
    const { project, config } = await opened(root);
    const [, , verify, plan] = await migrationFiles(project, config, "orders", scripts, now);
    assert.equal(verify?.text, 'BEGIN;\nSELECT "id" FROM "a"."b" WHERE false;\nROLLBACK;\n');
    assert.ok(plan?.text.endsWith(" # again\norders 2026-11-22T13:15:07Z Bo Day <bo@example.org> # orders\n"));
  });

  it("Drizzle are listed in its journal, later than all before", async (t) => {
    const { root } = temporaryProject(t, cases.find(({ tool }) => tool === "drizzle")?.files);
    const { project, config } = await opened(root);
    const [, plan] = await migrationFiles(project, config, "orders", scripts, now);
    assert.deepEqual(JSON.parse(plan?.text ?? "").entries.at(-1), {
      idx: 2,
      version: "7",
      when: now.getTime(),
      tag: "0002_orders",
      breakpoints: false,
    });
  });

  it("a line that the tool would take for its own is refused, wherever it stands", async (t) => {
    const lines: readonly (readonly [string, string])[] = [
      ["dbmate", "-- migrate:down"],
      ["goose", "-- +goose StatementEnd"],
      ["node-pg-migrate", "--  Down   Migration"],
      ["liquibase", "  --rollback now"],
      ["liquibase", "-- ChangeSet a:b"],
      ["drizzle", "--> statement-breakpoint"],
    ];
    for (const [tool, line] of lines) {
      const { root } = temporaryProject(t, cases.find((each) => each.tool === tool)?.files);
      const { project, config } = await opened(root);
      const text = `select $$\n${line}\n$$;\n`;
      const taken = { ...scripts, migration: text, joined: { ...scripts.joined, migration: text } };
      await assert.rejects(migrationFiles(project, config, "orders", taken, now), (error) => {
        assert.ok(error instanceof Failure);
        const { code, params } = error.advice;
        assert.deepEqual([code, Object.keys(params)], ["migrationMarkTaken", ["tool", "mark", "path", "line"]]);
        assert.deepEqual([(params as { tool: string }).tool, (params as { line: number }).line], [tool, 2]);
        return true;
      });
    }
  });

  it("Flyway are told to leave what looks like its placeholders", async (t) => {
    const { root } = temporaryProject(t, cases.find(({ tool }) => tool === "flyway")?.files);
    const { project, config } = await opened(root);
    const [dollar] = "$";
    const holding = { ...scripts, rollback: `select '${dollar}{x}';\n` };
    const saved = await migrationFiles(project, config, "orders", holding, now);
    const place = "src/main/resources/db/migration";
    assert.deepEqual(
      saved.map(({ path }) => path),
      [`${place}/V3__orders.sql`, `${place}/U3__orders.sql`, `${place}/U3__orders.sql.conf`],
    );
    assert.equal(saved[2]?.text, "placeholderReplacement=false\n");
  });

  describe("Drizzle with snapshots", () => {
    const snapshot = `${JSON.stringify({ id: "old-id", prevId: "0", version: "7", tables: { a: {} } }, null, 2)}`;
    const kept = cases.find(({ tool }) => tool === "drizzle")?.files;
    const saved = async (t: TestContext, files: Readonly<Record<string, string>>) => {
      const { root } = temporaryProject(t, { ...kept, ...files });
      const { project, config } = await opened(root);
      return migrationFiles(project, config, "orders", scripts, now);
    };

    it("get one more, which says what the last one says under an id that follows from the script", async (t) => {
      const [, made, plan] = await saved(t, { "drizzle/meta/0001_snapshot.json": snapshot });
      assert.equal(made?.path, "drizzle/meta/0002_snapshot.json");
      const { id, ...rest } = JSON.parse(made.text);
      assert.match(id, /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-a[0-9a-f]{3}-[0-9a-f]{12}$/);
      assert.deepEqual(rest, { prevId: "old-id", version: "7", tables: { a: {} } });
      assert.equal(plan?.path, "drizzle/meta/_journal.json");
      assert.equal((await saved(t, { "drizzle/meta/0001_snapshot.json": snapshot }))[1]?.text, made.text);
    });

    it("get none where the last migration has none", async (t) => {
      const files = await saved(t, { "drizzle/meta/0000_snapshot.json": snapshot });
      assert.deepEqual(
        files.map(({ path }) => path),
        ["drizzle/0002_orders.sql", "drizzle/meta/_journal.json"],
      );
    });

    it("go on with times where the folder counts in times", async (t) => {
      const files = await saved(t, {
        "drizzle/meta/_journal.json": journal("20240101000000_a"),
        "drizzle/20240101000000_a.sql": "select 1;",
        "drizzle/meta/20240101000000_snapshot.json": snapshot,
      });
      assert.deepEqual(
        files.map(({ path }) => path),
        [
          "drizzle/20261122131507_orders.sql",
          "drizzle/meta/20261122131507_snapshot.json",
          "drizzle/meta/_journal.json",
        ],
      );
    });

    for (const broken of ["{", "[]", "null", '{ "id": 7 }'])
      it(`fail where the last one is ${broken}`, async (t) => {
        const attempt = saved(t, { "drizzle/meta/0001_snapshot.json": broken });
        await assert.rejects(attempt, { message: "migrationPlanUnreadable", exit: 2 });
      });
  });

  it("two tools fail with the folders to choose from, unless the configuration names one", async (t) => {
    const { root, write } = temporaryProject(t, {
      "db/migrations/0001_a.sql": "create table a (id int);",
      "supabase/migrations/20240101000000_a.sql": "create table a (id int);",
    });
    const { project, config, spec } = await opened(root);
    const ambiguous = { message: "migrationsAmbiguous", exit: 2 };
    await assert.rejects(locate(project, spec, {}, config), ambiguous);
    await assert.rejects(migrationFiles(project, config, "orders", scripts, now), ambiguous);
    write(".spec/smartspec.config.yaml", "data_migration_generator: { migrations: { folder: supabase/migrations } }\n");
    assert.equal((await locate(project, spec, {}, await readConfig(project))).from.tool, "supabase");
  });

  it("a nearer folder is meant before one further away, which is told", async (t) => {
    const { root } = temporaryProject(t, {
      "apps/old/migrations/0001_a.sql": "create table a (id int);",
      "db/migrations/0001_a.sql": "create table a (id int);",
      "node_modules/x/migrations/0001_a.sql": "create table a (id int);",
    });
    const { project, config, spec } = await opened(root);
    const { from, alternatives } = await locate(project, spec, {}, config);
    assert.deepEqual(
      from.files.map(({ path }) => path),
      ["db/migrations/0001_a.sql"],
    );
    assert.deepEqual(
      alternatives.map(({ paths }) => paths),
      [["apps/old/migrations/0001_a.sql"]],
    );
  });

  it("are looked for in as many folders as the configuration allows", async (t) => {
    const { root } = temporaryProject(t, {
      ".spec/smartspec.config.yaml": "data_migration_generator: { limits: { max_files: 2 } }\n",
      "a/x.txt": "",
      "db/migrations/0001_a.sql": "create table a (id int);",
    });
    const { project, config, spec } = await opened(root);
    assert.equal((await locate(project, spec, {}, config)).from.origin, "empty");
  });

  it("a broken list fails with its line", async (t) => {
    const { root } = temporaryProject(t, { "sqitch.plan": "%project=x\n\n../../etc 2024-01-01T00:00:00Z A <a@b>\n" });
    const { project, config, spec } = await opened(root);
    await assert.rejects(locate(project, spec, {}, config), (error) => {
      assert.ok(error instanceof Failure);
      assert.deepEqual(
        [error.advice.code, error.advice.params],
        ["migrationPlanUnreadable", { path: "sqitch.plan", line: 3 }],
      );
      return true;
    });
  });

  it("a list that changed meanwhile stays as it is, and nothing is left behind", async (t) => {
    const { root, write, list } = temporaryProject(t, cases.find(({ tool }) => tool === "drizzle")?.files);
    const { project, config } = await opened(root);
    const saved = await migrationFiles(project, config, "orders", scripts, now);
    write("drizzle/meta/_journal.json", journal("0000_zeta"));
    const before = list();
    const chance = { now: () => now, nonce: () => "ab12" };
    const attempt = publish(project, { parent: ".spec/reports", render: () => ({}), saved }, chance);
    await assert.rejects(attempt, { message: "saveCollision", exit: 1 });
    assert.deepEqual(list(), before);
  });
});
