import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { bootEngine } from "../../src/dialects/postgres/engine/boot.ts";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import { cacheDir } from "../corpus/cases.ts";

test("an extension of a package of its own works", async () => {
  const db = await bootEngine({ cacheDir, extensions: ["vector"] });
  await db.run("CREATE EXTENSION vector; CREATE TABLE t (v vector(3)); CREATE INDEX ON t USING hnsw (v vector_l2_ops)");
  await db.run("INSERT INTO t VALUES ('[1,2,3]'), ('[4,5,6]')");
  assert.deepEqual(await db.query("SELECT v::text FROM t ORDER BY v <-> '[4,4,4]' LIMIT 1"), [{ v: "[4,5,6]" }]);
  await db.close();
});

for (const lang of ["en", "th"] as const) {
  test(`extensions that are not there are named all at once in ${lang}`, async () => {
    const told: string[] = [];
    for (const extensions of [
      ["vector", "postgis", "hstore", "nowhere"],
      ["pgtap", "pg_hashids"],
      ["postgis", "pgtap"],
    ]) {
      const error = await bootEngine({ cacheDir, extensions }).catch((refused: unknown) => refused);
      assert.ok(error instanceof Failure, String(error));
      told.push(Object.values(say(lang, error.advice)).join("\n"));
    }
    const golden = join(import.meta.dirname, "golden", `extensions.${lang}.txt`);
    const actual = `${told.join("\n\n")}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, actual);
    assert.equal(actual, readFileSync(golden, "utf8"));
  });
}
