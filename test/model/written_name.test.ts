import assert from "node:assert/strict";
import { test } from "node:test";
import { partsOf, writtenName } from "../../src/model/written_name.ts";

const names: readonly (readonly [string, readonly string[]])[] = [
  ["users", ["users"]],
  ["public.users.name", ["public", "users", "name"]],
  ['users."special.column"', ["users", "special.column"]],
  ['"a.b"."c""d"', ["a.b", 'c"d']],
  ["ผู้ใช้.ชื่อ เล่น", ["ผู้ใช้", "ชื่อ เล่น"]],
];

for (const [written, parts] of names)
  test(`${written} is read and written`, () => {
    assert.deepEqual(partsOf(written), parts);
    assert.equal(writtenName(parts), written);
  });
