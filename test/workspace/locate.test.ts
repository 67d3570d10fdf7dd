import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { readConfig } from "../../src/workspace/config.ts";
import { locate } from "../../src/workspace/locate.ts";
import { openProject } from "../../src/workspace/project.ts";
import { temporaryProject } from "../temporary-project.ts";

const path = "specs/data/orders/spec.md";
const prose = "# Orders\n";
const model = "# Orders\n\n```sql\ncreate table orders (id int);\n```\n";
const sql = (name: string) => `create table ${name} (id int);\n`;

interface Given {
  readonly spec?: string;
  readonly files?: readonly string[];
  readonly flags?: { readonly from?: string; readonly to?: string };
  readonly config?: string;
}

/** Both schemas as `origin: paths`. */
async function located(t: TestContext, { spec = prose, files = [], flags = {}, config }: Given) {
  const { root } = temporaryProject(t, {
    ...Object.fromEntries(files.map((file) => [file, sql("a")])),
    ...(config === undefined ? {} : { ".spec/smartspec.config.yaml": config }),
  });
  const project = await openProject(root);
  const parsed = await parseSpec({ id: "orders", path, text: spec });
  const { from, to, alternatives } = await locate(project, parsed, flags, await readConfig(project));
  const short = (source: typeof from) => `${source.origin}: ${source.files.map((file) => file.path).join(" ")}`.trim();
  return {
    from: short(from),
    to: short(to),
    alternatives: alternatives.map((each) => `${each.role} ${each.paths[0]}`),
    scope: to.scope,
  };
}

describe("locate", () => {
  it("takes the flags before all else", async (t) => {
    const files = ["a.sql", "b.sql", "db/schema_v1.sql", "db/schema_v2.sql"];
    const found = await located(t, { spec: model, files, flags: { from: "./a.sql", to: "b.sql" } });
    assert.deepEqual([found.from, found.to, found.scope], ["flag: a.sql", "flag: b.sql", undefined]);
    assert.deepEqual(found.alternatives, ["from db/schema_v2.sql", `to ${path}`, "to db/schema_v2.sql"]);
  });

  it("takes the migration block before what lies about", async (t) => {
    const spec = `${model}\n\`\`\`yaml migration\nfrom: a.sql\nto: b.sql\n\`\`\`\n`;
    const found = await located(t, { spec, files: ["a.sql", "b.sql", "db/schema_v1.sql"] });
    assert.deepEqual([found.from, found.to], ["migration-block: a.sql", "migration-block: b.sql"]);
  });

  it("takes the spec's tables, and the highest version as what is there", async (t) => {
    const found = await located(t, {
      spec: model,
      files: ["db/schema_v1.sql", "db/schema_v2.sql", "db/migrations/001_a.sql"],
    });
    assert.deepEqual(
      [found.from, found.to, found.scope],
      ["versioned-file: db/schema_v2.sql", `spec-model: ${path}`, "named"],
    );
  });

  it("takes the two highest versions, by number", async (t) => {
    const files = ["db/schema_v9.sql", "db/schema_v10.sql", "db/schema_v2.sql", "db/schema_vx.sql", "db/schema.sql"];
    const found = await located(t, { files });
    assert.deepEqual([found.from, found.to], ["versioned-file: db/schema_v9.sql", "versioned-file: db/schema_v10.sql"]);
    assert.deepEqual(found.alternatives, ["to db/schema.sql"]);
  });

  it("takes the version before the one that is wanted", async (t) => {
    const files = ["db/schema_v1.sql", "db/schema_v2.sql", "db/schema_v3.sql"];
    const found = await located(t, { files, flags: { to: "db/schema_v2.sql" } });
    assert.deepEqual([found.from, found.to], ["versioned-file: db/schema_v1.sql", "flag: db/schema_v2.sql"]);
  });

  it("replays the migrations where no version is", async (t) => {
    const files = ["db/schema.sql", "db/migrations/010_c.sql", "db/migrations/9_b.sql", "db/migrations/001_a.sql"];
    const found = await located(t, { files: [...files, "db/migrations/001_a.down.sql"] });
    assert.equal(found.to, "schema-file: db/schema.sql");
    assert.equal(
      found.from,
      "migrations-folder: db/migrations/001_a.sql db/migrations/9_b.sql db/migrations/010_c.sql",
    );
  });

  it("replays the folder that the configuration names", async (t) => {
    const config = "data_migration_generator:\n  migrations:\n    folder: sql\n";
    const found = await located(t, {
      config,
      spec: model,
      files: [
        "sql/V1__a.sql",
        "sql/V1_2__b.sql",
        "sql/V1_10__c.sql",
        "sql/R__v.sql",
        "sql/U1__a.sql",
        "db/migrations/1_x.sql",
      ],
    });
    assert.equal(found.from, "migrations-folder: sql/V1__a.sql sql/V1_2__b.sql sql/V1_10__c.sql sql/R__v.sql");
  });

  it("takes the schema file as what is there when the spec says what is wanted", async (t) => {
    const found = await located(t, { spec: model, files: ["schema.sql"] });
    assert.deepEqual([found.from, found.to], ["schema-file: schema.sql", `spec-model: ${path}`]);
  });

  it("takes one version beside a schema file as where that came from", async (t) => {
    const found = await located(t, { files: ["db/schema_v1.sql", "db/schema.sql"] });
    assert.deepEqual([found.from, found.to], ["versioned-file: db/schema_v1.sql", "schema-file: db/schema.sql"]);
  });

  it("starts from an empty database when nothing is there", async (t) => {
    assert.equal((await located(t, { files: ["db/schema.sql"] })).from, "empty:");
    assert.equal((await located(t, { spec: model })).from, "empty:");
  });

  it("never takes the same file for both", async (t) => {
    const found = await located(t, {
      files: ["db/schema_v1.sql", "db/schema_v2.sql"],
      flags: { from: "db/schema_v1.sql" },
    });
    assert.deepEqual([found.from, found.to], ["flag: db/schema_v1.sql", "versioned-file: db/schema_v2.sql"]);
    await assert.rejects(
      located(t, { files: ["db/schema.sql"], flags: { from: "db/schema.sql" } }),
      (error: Failure) => error.advice.code === "nothingWanted",
    );
  });

  it("finds versions in the usual folders and the root", async (t) => {
    for (const folder of ["database/", "sql/", "schema/", "apps/shop/db/", ""]) {
      const files = [`${folder}schema_v2.sql`, `${folder}schema_v10.sql`, "node_modules/x/db/schema_v3.sql"];
      const found = await located(t, { files });
      assert.deepEqual(
        [found.from, found.to],
        [`versioned-file: ${folder}schema_v2.sql`, `versioned-file: ${folder}schema_v10.sql`],
      );
    }
  });

  it("fails with the candidates where two folders hold versions, unless one is named or nearer", async (t) => {
    const files = ["db/schema_v1.sql", "db/schema_v2.sql", "sql/schema_v7.sql", "sql/schema_v8.sql"];
    await assert.rejects(located(t, { files }), (error: Failure) => {
      assert.deepEqual(
        [error.exit, error.advice.code, error.advice.params],
        [2, "schemaAmbiguous", { role: "to", paths: ["db/schema_v2.sql", "sql/schema_v8.sql"] }],
      );
      return true;
    });
    await assert.rejects(located(t, { files, spec: model }), { message: "schemaAmbiguous" });
    const named = await located(t, { files, flags: { to: "sql/schema_v8.sql" } });
    assert.deepEqual([named.from, named.to], ["versioned-file: sql/schema_v7.sql", "flag: sql/schema_v8.sql"]);
    const near = await located(t, { files: ["db/schema_v1.sql", "db/schema_v2.sql", "apps/x/db/schema_v9.sql"] });
    assert.deepEqual(
      [near.to, near.alternatives],
      ["versioned-file: db/schema_v2.sql", ["to apps/x/db/schema_v9.sql"]],
    );
  });

  it("does not follow a db folder that leaves the project", async (t) => {
    const project = temporaryProject(t, {});
    project.link("db", "/usr");
    const parsed = await parseSpec({ id: "orders", path, text: prose });
    const opened = await openProject(project.root);
    const attempt = locate(opened, parsed, {}, await readConfig(opened));
    await assert.rejects(attempt, (error) => error instanceof Failure && error.advice.code === "pathEscapes");
  });
});
