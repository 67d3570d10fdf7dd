import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { readConfig } from "../../src/workspace/config.ts";
import { openProject } from "../../src/workspace/project.ts";
import { migrationFiles } from "../../src/workspace/save.ts";
import { temporaryProject } from "../temporary-project.ts";

const now = new Date("2026-11-22T13:15:07.123Z");

const scripts = { migration: "m", rollback: "r", joined: { migration: "jm", rollback: "jr" }, verify: "" };

async function next(t: TestContext, names: readonly string[]): Promise<string[]> {
  const { root } = temporaryProject(t, Object.fromEntries(names.map((name) => [`db/migrations/${name}`, "select 1;"])));
  const project = await openProject(root);
  const files = await migrationFiles(project, await readConfig(project), "orders", scripts, now);
  return files.map(({ path }) => path.replace("db/migrations/", ""));
}

describe("the next migration", () => {
  const cases: readonly (readonly [why: string, there: readonly string[], expected: readonly string[]])[] = [
    ["starts where there is none", [], ["0001_orders.sql"]],
    ["goes on counting with the same width", ["001_a.sql", "002_b.sql"], ["003_orders.sql"]],
    ["grows beyond the width", ["98_a.sql", "99_b.sql"], ["100_orders.sql"]],
    ["keeps the separator", ["0007-a.sql"], ["0008-orders.sql"]],
    [
      "comes as a pair where the folder has pairs",
      ["1_a.up.sql", "1_a.down.sql"],
      ["2_orders.up.sql", "2_orders.down.sql"],
    ],
    [
      "has a plain way there beside a marked way back",
      ["1_a.sql", "1_a.down.sql"],
      ["2_orders.sql", "2_orders.down.sql"],
    ],
    ["keeps the folder's word for the way back", ["1_a.sql", "1_a.undo.sql"], ["2_orders.sql", "2_orders.undo.sql"]],
    ["counts as Flyway does", ["V1__a.sql", "V2__b.sql"], ["V3__orders.sql", "U3__orders.sql"]],
    [
      "counts the last part of a Flyway version",
      ["V1_9__a.sql", "V1_10__b.sql"],
      ["V1_11__orders.sql", "U1_11__orders.sql"],
    ],
    [
      "keeps dots and zeros of a Flyway version",
      ["V1.09__a.sql", "R__view.sql"],
      ["V1.10__orders.sql", "U1.10__orders.sql"],
    ],
    ["carries the time", ["20240131120000_a.sql"], ["20261122131507_orders.sql"]],
    [
      "carries the time in Flyway's form",
      ["V20240131120000__a.sql"],
      ["V20261122131507__orders.sql", "U20261122131507__orders.sql"],
    ],
    ["carries the time since 1970", ["1700000000_a.sql"], ["1795353307_orders.sql"]],
    ["comes after a time in the future", ["20991231235959_a.sql"], ["20991231235960_orders.sql"]],
    ["ignores what is no migration", ["README.md", "001_a.sql", "900_b.txt"], ["002_orders.sql"]],
  ];
  for (const [why, there, expected] of cases) {
    it(why, async (t) => assert.deepEqual(await next(t, there), expected));
  }

  it("is nothing when the folder ends with the same script", async (t) => {
    const { root, write } = temporaryProject(t, { "db/migrations/0001_orders.sql": "the script" });
    const project = await openProject(root);
    const config = await readConfig(project);
    const save = (migration: string) => migrationFiles(project, config, "orders", { ...scripts, migration }, now);
    assert.deepEqual(await save("the script"), []);
    write("db/migrations/0002_other.sql", "another");
    assert.deepEqual(await save("the script"), [
      { role: "saved-migration", path: "db/migrations/0003_orders.sql", text: "the script" },
    ]);
  });

  it("goes to the folder of the configuration, found or not", async (t) => {
    const { root } = temporaryProject(t, {
      ".spec/smartspec.config.yaml": "data_migration_generator: { migrations: { folder: sql/changes } }\n",
      "db/migrations/0001_a.sql": "select 1;",
    });
    const project = await openProject(root);
    const files = await migrationFiles(project, await readConfig(project), "orders", scripts, now);
    assert.deepEqual(
      files.map(({ path }) => path),
      ["sql/changes/0001_orders.sql"],
    );
  });

  it("never goes through a link that leaves the project", async (t) => {
    const temporary = temporaryProject(t, {});
    temporary.link("db", "/tmp");
    const project = await openProject(temporary.root);
    const attempt = migrationFiles(project, await readConfig(project), "orders", scripts, now);
    await assert.rejects(attempt, { message: "pathEscapes" });
  });
});
