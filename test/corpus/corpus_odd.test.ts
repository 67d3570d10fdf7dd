import assert from "node:assert/strict";
import { test } from "node:test";
import { generated, testEverySecondCase } from "./case_tests.ts";
import { readCase } from "./cases.ts";

testEverySecondCase(1);

test("the same input gives the same bytes", async () => {
  for (const name of ["view--chain-over-an-altered-column", "table--dropped-with-all-that-hangs-on-it"]) {
    const [first, second] = [await generated(readCase(name)), await generated(readCase(name))];
    assert.deepEqual(second.scripts, first.scripts);
    assert.deepEqual(second.proof, first.proof);
  }
});
