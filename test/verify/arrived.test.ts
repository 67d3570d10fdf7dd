import assert from "node:assert/strict";
import { test } from "node:test";
import { readCase } from "../corpus/cases.ts";
import { beforeCommit, proofOf } from "./proof_of.ts";

const split = readCase("move--table-split");
const merge = readCase("move--merge-into-a-table-that-stays");

const faults = [
  ["a row that moves into a new table is missing", split, "DELETE FROM public.contacts WHERE person_id = 1;"],
  ["a row came into a new table that no query gives", split, "INSERT INTO public.people VALUES (-1, 'new');"],
  [
    "a value that moves into a table that stays is another one",
    merge,
    "UPDATE public.orders SET closed_on = '2000-01-01' WHERE number = 'z-1';",
  ],
] as const;

for (const [what, { from, to, spec }, sql] of faults)
  test(`${what}: carries does not hold`, async () => {
    const { laws } = await proofOf({ from, to, spec }, (scripts) => ({
      ...scripts,
      migration: beforeCommit(scripts.migration, sql),
    }));
    const carries = laws.find(({ name }) => name === "carries");
    assert.deepEqual(
      carries?.violations.map(({ code }) => code),
      ["rowsDiffer"],
      JSON.stringify(laws),
    );
  });

test("rows that came into a table that stays leave it on the way back, and nothing else does", async () => {
  const { from, to, spec } = merge;
  const { laws } = await proofOf({ from, to, spec }, (scripts) => scripts);
  assert.deepEqual(
    laws.filter(({ holds }) => !holds),
    [],
  );
});
