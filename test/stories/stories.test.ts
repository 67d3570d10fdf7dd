import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { postgres } from "../../src/dialects/postgres/index.ts";
import { execute } from "../../src/verify/execution.ts";
import { cacheDir, source } from "../corpus/cases.ts";
import { shareOf } from "../extent.ts";
import { runStory, storyNames } from "./stories.ts";

for (const name of shareOf(storyNames, 3)) {
  test(`the answered spec of ${name} gives a script that does what the story says, and back`, async () => {
    const { schema, rows, expected, outcome, scripts } = await runStory(name);
    assert.deepEqual(
      outcome.generated.proof.laws.flatMap(({ violations }) => violations),
      [],
    );
    assert.equal(outcome.exit, 0);
    assert.deepEqual(outcome.generated.plan.questions, []);

    const present = await postgres.prepare(source("from", `${schema}\n${rows}`));
    const bench = await postgres.open({ cacheDir, sources: [present] });
    try {
      await bench.loadForGood(present, { rows: true });
      const state = async () => {
        const { tables, sequences } = await postgres.proof.snapshot(bench.db);
        const sorted = [...tables].map(([table, each]) => [table, each.rows.map((row) => JSON.stringify(row)).sort()]);
        return { tables: sorted.sort(), sequences: [...sequences].sort() };
      };
      const before = await state();
      assert.equal(await execute(bench.db, scripts.migration, "migration.sql"), undefined);
      const found = await bench.db.query<{ row: string }>(
        `SELECT (SELECT json_agg(v.value ORDER BY v.place) FROM json_each_text(to_json(q)) WITH ORDINALITY v(name, value, place))::text AS row FROM (${expected.query}) q ORDER BY 1`,
      );
      assert.deepEqual(
        found.map(({ row }) => JSON.parse(row)),
        expected.rows,
      );
      assert.equal(await execute(bench.db, scripts.rollback, "rollback.sql"), undefined);
      assert.deepEqual(await state(), before);
    } finally {
      await bench.close();
    }
  });
}

for (const page of ["docs/stories.md", "docs/stories.th.md"]) {
  test(`${page} tells every story`, () => {
    const text = readFileSync(join(import.meta.dirname, "../..", page), "utf8");
    assert.equal(storyNames.length, 10);
    assert.deepEqual(
      storyNames.filter((name) => !text.includes(`(../examples/stories/${name}/`)),
      [],
    );
  });
}
