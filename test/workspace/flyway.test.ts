import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { locate } from "../../src/workspace/locate.ts";
import { migrationFiles } from "../../src/workspace/save.ts";
import { opened } from "./opened.ts";

const scripts = { migration: "-- m", rollback: "-- r", joined: { migration: "-- jm", rollback: "-- jr" }, verify: "" };

async function found(t: TestContext, files: Readonly<Record<string, string>>) {
  const { project, config, spec } = await opened(t, files);
  const { from } = await locate(project, spec, {}, config);
  const saved = await migrationFiles(project, config, "orders", scripts, new Date());
  return { read: from.files.map(({ path }) => path), saved: saved.map(({ path }) => path) };
}

const sql = "create table a (id int);";

describe("Flyway's configuration", () => {
  const ways: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    [
      "a properties file",
      { "flyway.conf": "# x\nflyway.url=jdbc:x\nflyway.locations=filesystem:sql/all\n" },
      "sql/all",
    ],
    [
      "lines that go on",
      { "conf/flyway.conf": "flyway.locations : \\\n  filesystem:./sql/all , \\\n  s3:x\n" },
      "sql/all",
    ],
    ["TOML", { "flyway.toml": '[flyway]\nlocations = [ "filesystem:sql/all", # mine\n]\n' }, "sql/all"],
    ["a class path", { "flyway.conf": "flyway.locations=classpath:/rows\n" }, "src/main/resources/rows"],
  ];
  for (const [how, files, folder] of ways)
    it(`says in ${how} where the migrations are, before all other places`, async (t) => {
      const own = { [`${folder}/V1__a.sql`]: sql, [`${folder}/afterMigrate.sql`]: "select 1;" };
      const other = { "db/migrations/0001_b.sql": sql };
      assert.deepEqual(await found(t, { ...files, ...own, ...other }), {
        read: [`${folder}/V1__a.sql`],
        saved: [`${folder}/V2__orders.sql`, `${folder}/U2__orders.sql`],
      });
    });

  it("says where the first one goes", async (t) => {
    const files = { "flyway.toml": '[flyway]\nlocations = ["filesystem:rows"]\n', "rows/readme.txt": "x" };
    assert.deepEqual(await found(t, files), { read: [], saved: ["rows/V1__orders.sql", "rows/U1__orders.sql"] });
  });

  it("of two folders with migrations leaves the choice to a person", async (t) => {
    const files = { "flyway.conf": "flyway.locations=filesystem:a,filesystem:far/b\n" };
    const both = { "a/V1__a.sql": sql, "far/b/V2__b.sql": sql };
    await assert.rejects(found(t, { ...files, ...both }), { message: "migrationsAmbiguous", exit: 2 });
  });

  it("leads nowhere outside of the project, and to no folder that is not there", async (t) => {
    for (const place of ["filesystem:../x", "filesystem:/etc", "filesystem:none", "filesystem:a/*", "gcs:x", "", ":"]) {
      const files = { "flyway.conf": `flyway.locations=${place}\n`, "db/migrations/0001_b.sql": sql };
      assert.deepEqual((await found(t, files)).read, ["db/migrations/0001_b.sql"], place);
    }
  });

  it("that is broken fails with its line", async (t) => {
    await assert.rejects(found(t, { "flyway.toml": '[flyway]\nlocations = ["a"\n' }), (error) => {
      assert.ok(error instanceof Failure && error.exit === 2);
      assert.deepEqual([error.advice.code, Object.keys(error.advice.params)], ["flywayUnreadable", ["path", "line"]]);
      return true;
    });
  });
});
