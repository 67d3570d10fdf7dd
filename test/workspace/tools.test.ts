import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { readConfig } from "../../src/workspace/config.ts";
import { locate } from "../../src/workspace/locate.ts";
import { publish } from "../../src/workspace/publish.ts";
import { migrationFiles } from "../../src/workspace/save.ts";
import { opened } from "./opened.ts";
import { journal, toolCases } from "./tool-cases.ts";

const now = new Date("2026-11-22T13:15:07.123Z");
const scripts = {
  migration: "-- forth\nselect 1;\n",
  rollback: "-- back\nselect 2;\n",
  joined: { migration: "-- forth, joined\nselect 1;\n", rollback: "-- back, joined\nselect 2;\n" },
  verify: 'SELECT "id" FROM "a"."b" WHERE false;\n',
};
const filesOf = (tool: string): Readonly<Record<string, string>> => toolCases.get(tool)?.files ?? {};

describe("migrations of", () => {
  for (const each of toolCases.values()) {
    it(`${each.tool} are replayed and go on`, async (t) => {
      const { root, list, project, config, spec } = await opened(t, each.files);
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
    const { project, config } = await opened(t, filesOf("sqitch"));
    const [, , verify, plan] = await migrationFiles(project, config, "orders", scripts, now);
    assert.equal(verify?.text, 'BEGIN;\nSELECT "id" FROM "a"."b" WHERE false;\nROLLBACK;\n');
    assert.ok(plan?.text.endsWith(" # again\norders 2026-11-22T13:15:07Z Bo Day <bo@example.org> # orders\n"));
  });

  it("Drizzle are listed in its journal, later than all before", async (t) => {
    const { project, config } = await opened(t, filesOf("drizzle"));
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
      const { project, config } = await opened(t, filesOf(tool));
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
    const { project, config } = await opened(t, filesOf("flyway"));
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
    const saved = async (t: TestContext, files: Readonly<Record<string, string>>) => {
      const { project, config } = await opened(t, { ...filesOf("drizzle"), ...files });
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
    const { write, project, config, spec } = await opened(t, {
      "db/migrations/0001_a.sql": "create table a (id int);",
      "supabase/migrations/20240101000000_a.sql": "create table a (id int);",
    });
    const ambiguous = { message: "migrationsAmbiguous", exit: 2 };
    await assert.rejects(locate(project, spec, {}, config), ambiguous);
    await assert.rejects(migrationFiles(project, config, "orders", scripts, now), ambiguous);
    write(".spec/smartspec.config.yaml", "data_migration_generator: { migrations: { folder: supabase/migrations } }\n");
    assert.equal((await locate(project, spec, {}, await readConfig(project))).from.tool, "supabase");
  });

  it("a nearer folder is meant before one further away, which is told", async (t) => {
    const { project, config, spec } = await opened(t, {
      "apps/old/migrations/0001_a.sql": "create table a (id int);",
      "db/migrations/0001_a.sql": "create table a (id int);",
      "node_modules/x/migrations/0001_a.sql": "create table a (id int);",
    });
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
    const { project, config, spec } = await opened(t, {
      ".spec/smartspec.config.yaml": "data_migration_generator: { limits: { max_files: 2 } }\n",
      "a/x.txt": "",
      "db/migrations/0001_a.sql": "create table a (id int);",
    });
    assert.equal((await locate(project, spec, {}, config)).from.origin, "empty");
  });

  it("a broken list fails with its line", async (t) => {
    const { project, config, spec } = await opened(t, {
      "sqitch.plan": "%project=x\n\n../../etc 2024-01-01T00:00:00Z A <a@b>\n",
    });
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
    const { write, list, project, config } = await opened(t, filesOf("drizzle"));
    const saved = await migrationFiles(project, config, "orders", scripts, now);
    write("drizzle/meta/_journal.json", journal("0000_zeta"));
    const before = list();
    const chance = { now: () => now, nonce: () => "ab12" };
    const attempt = publish(project, { parent: ".spec/reports", render: () => ({}), saved }, chance);
    await assert.rejects(attempt, { message: "saveCollision", exit: 1 });
    assert.deepEqual(list(), before);
  });
});
