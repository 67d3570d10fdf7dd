import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { type Request, runWorkflow } from "../../src/run.ts";
import { temporaryProject } from "../temporary-project.ts";

const spec = "# Orders\n";
const path = "specs/data/orders/spec.md";
const plain = "CREATE TABLE t (id INTEGER PRIMARY KEY);\n";
const sqlite = "CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT, n INT) STRICT;\n";
const prisma = (models: string): string => `datasource db {\n  provider = "sqlite"\n}\n${models}`;

async function chosen(t: TestContext, files: Readonly<Record<string, string>>, wish: Partial<Request> = {}) {
  const { root } = temporaryProject(t, { [path]: spec, ...files });
  const from = Object.keys(files).find((name) => name.includes("from")) ?? "";
  const to = Object.keys(files).find((name) => name.includes("to.")) ?? "";
  const { run, exit, generated } = await runWorkflow({ root, spec: path, fromSchema: from, toSchema: to, ...wish });
  assert.equal(exit, 0);
  return { dialect: run.dialect, from: run.dialectFrom, signs: run.dialectSigns, engine: generated.proof.engine };
}

describe("the dialect of a run", () => {
  it("is told by what only SQLite reads", async (t) => {
    const found = await chosen(t, { "db/from.sql": plain, "db/to.sql": sqlite });
    assert.deepEqual(found, {
      dialect: "sqlite",
      from: "schemas",
      signs: ["AUTOINCREMENT", "STRICT"],
      engine: "SQLite 3.53.4",
    });
  });

  it("is that of the flag before all others", async (t) => {
    const block = "# Orders\n\n```yaml migration\ndialect: postgres\n```\n";
    const found = await chosen(t, { [path]: block, "db/from.sql": plain, "db/to.sql": plain }, { dialect: "sqlite" });
    assert.deepEqual([found.dialect, found.from], ["sqlite", "flag"]);
  });

  it("is that of the configuration where nobody else says", async (t) => {
    const config = { ".spec/smartspec.config.yaml": "data_migration_generator:\n  dialect: sqlite\n" };
    const found = await chosen(t, { ...config, "db/from.sql": plain, "db/to.sql": plain });
    assert.deepEqual([found.dialect, found.from], ["sqlite", "configuration"]);
  });

  it("is that of the datasource of a Prisma schema", async (t) => {
    const one = prisma("model A {\n  id Int @id\n}\n");
    const two = prisma("model A {\n  id Int @id\n  n  Int @default(1)\n}\n");
    const found = await chosen(t, { "from.prisma": one, "to.prisma": two });
    assert.deepEqual([found.dialect, found.from], ["sqlite", "prisma"]);
  });

  for (const [code, wish] of [
    ["targetOfOther", { targetVersion: 17 }],
    ["engineOnlyEmbedded", { engine: "env:X", allowNetwork: true, env: { X: "postgres://h/d" } }],
  ] as const) {
    it(`refuses what is another's: ${code}`, async (t) => {
      await assert.rejects(
        chosen(t, { "db/from.sql": plain, "db/to.sql": sqlite }, wish),
        (error) => error instanceof Failure && error.advice.code === code,
      );
    });
  }

  it("takes the version that the configuration names in quotes", async (t) => {
    const config = (version: string) => ({
      ".spec/smartspec.config.yaml": `data_migration_generator:\n  target_version: ${version}\n`,
    });
    const files = { "db/from.sql": plain, "db/to.sql": sqlite };
    assert.equal((await chosen(t, { ...config('"3.40"'), ...files })).dialect, "sqlite");
    await assert.rejects(
      chosen(t, { ...config("15"), ...files }),
      (error) => error instanceof Failure && error.advice.code === "targetOfOther",
    );
  });

  it("refuses a Prisma schema that is another's", async (t) => {
    const files = { "from.prisma": prisma("model A {\n  id Int @id\n}\n"), "db/to.sql": plain };
    await assert.rejects(
      chosen(t, files, { dialect: "postgres" }),
      (error) => error instanceof Failure && error.advice.code === "prismaOfOther",
    );
  });

  it("reads the blocks of a spec that PostgreSQL could not", async (t) => {
    const model = "```sql\nCREATE TABLE `t` (id INTEGER PRIMARY KEY AUTOINCREMENT, [a b] TEXT) STRICT;\n```\n";
    const block = "```yaml migration\ndialect: sqlite\n```\n";
    const { root } = temporaryProject(t, { [path]: `# Orders\n\n${model}\n${block}`, "db/from.sql": plain });
    const { run, exit } = await runWorkflow({ root, spec: path, fromSchema: "db/from.sql" });
    assert.deepEqual([exit, run.dialect, run.dialectFrom], [0, "sqlite", "migration-block"]);
  });
});
