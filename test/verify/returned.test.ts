import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scripts } from "../../src/model/generated.ts";
import { readCase } from "../corpus/cases.ts";
import { proofOf, replaced } from "./proof_of.ts";

/** One table split in two: edits of these come back into it. */
const { from, to, spec } = readCase("move--table-split");

const back = (edit: (script: string) => string) => (scripts: Scripts) => ({
  ...scripts,
  rollback: edit(scripts.rollback),
});

const faults: readonly (readonly [string, (scripts: Scripts) => Scripts])[] = [
  [
    "a row that was deleted comes back",
    back((script) =>
      replaced(
        script,
        "DELETE FROM ONLY public.customers t WHERE NOT EXISTS",
        "DELETE FROM ONLY public.customers t WHERE false AND NOT EXISTS",
      ),
    ),
  ],
  [
    "a row that was written is not carried back",
    back((script) => replaced(script, "WHERE smartspec_held IS NULL AND smartspec_key_0 IS NOT NULL;", "WHERE false;")),
  ],
  [
    "a new value is not carried back",
    // The checks of the rows hold the same expression.
    back((script) =>
      script.replaceAll(
        "ELSE (n.smartspec_value_0)::text END AS name",
        "ELSE coalesce(t.name, n.smartspec_value_0) END AS name",
      ),
    ),
  ],
];

for (const [what, damage] of faults) {
  test(`${what}: edits does not hold, and every other law does`, async () => {
    const { laws } = await proofOf({ from, to, spec }, damage);
    assert.deepEqual(
      laws.filter(({ holds }) => !holds).map(({ name }) => name),
      ["edits"],
      JSON.stringify(laws),
    );
    assert.deepEqual(
      laws.flatMap(({ violations }) => violations.map(({ code }) => code)),
      ["editsLost"],
    );
  });
}

test("rows that were written, changed and deleted come back into the table that was split", async () => {
  const { laws } = await proofOf({ from, to, spec }, (scripts) => scripts);
  const edits = laws.find(({ name }) => name === "edits");
  assert.equal(edits?.holds, true);
  assert.ok((edits.figures["carried_back"] ?? 0) >= 3, JSON.stringify(edits.figures));
});
