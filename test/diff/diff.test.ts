import assert from "node:assert/strict";
import { test } from "node:test";
import { diff } from "../../src/diff/diff.ts";
import { fingerprint } from "../../src/diff/fingerprint.ts";
import { invert } from "../../src/diff/invert.ts";
import { renamed, sameObjects } from "../../src/diff/rename.ts";
import { type Fact, type FactId, type Json, keyOf } from "../../src/model/fact.ts";
import type { Schema } from "../../src/model/schema.ts";
import { type Chance, chance } from "../chance.ts";

function fact(kind: string, path: readonly string[], value: Fact["value"] = {}, needs: readonly FactId[] = []): Fact {
  const id = { kind, path };
  return { id, key: keyOf(id), value, needs: needs.map(keyOf) };
}

function schema(...facts: readonly Fact[]): Schema {
  return {
    dialect: "postgres",
    facts: new Map(facts.map((item) => [item.key, item])),
    uncovered: [],
    columnOrder: new Map(),
  };
}

function someSchema(luck: Chance): Schema {
  const json = (depth: number): Json => {
    const plain: Json = luck.pick([null, true, false, 0, 1, -1.5, "", "a", "ชื่อ", "[]"]);
    if (depth === 0 || luck.below(2) === 0) return plain;
    if (luck.below(2) === 0) return luck.list(3, () => json(depth - 1));
    return Object.fromEntries(luck.list(3, () => [luck.pick(["x", "y", "z"]), json(depth - 1)]));
  };
  return schema(
    ...luck.list(8, () =>
      fact(
        luck.pick(["table", "column", "view"]),
        [luck.pick(["a", "b"]), ...luck.list(2, () => luck.pick(["a", "b", "a.b", "ชื่อ", '"', "\n"]))],
        Object.fromEntries(luck.list(3, () => [luck.pick(["type", "notNull", "text"]), json(2)])),
      ),
    ),
  );
}

const rounds = Array.from({ length: 300 }, (_, seed) => seed);

test("a schema does not differ from itself, whatever the order of its facts and of their members", () => {
  for (const seed of rounds) {
    const given = someSchema(chance(seed));
    const turned = schema(
      ...[...given.facts.values()]
        .reverse()
        .map((item) => ({ ...item, value: Object.fromEntries(Object.entries(item.value).reverse()) })),
    );
    assert.deepEqual(diff(given, turned), [], String(seed));
    assert.equal(fingerprint(turned), fingerprint(given), String(seed));
  }
});

test("the differences lead from one schema to the other, and their inversion leads back", () => {
  const apply = (start: Schema, changes: ReturnType<typeof diff>): Schema => {
    const facts = new Map(start.facts);
    for (const change of changes) {
      if (change.type === "drop") facts.delete(change.fact.key);
      else if (change.type === "create") facts.set(change.fact.key, change.fact);
      else if (change.type === "alter") facts.set(change.to.key, change.to);
    }
    return { ...start, facts };
  };
  let differ = 0;
  for (const seed of rounds) {
    const luck = chance(seed);
    const [from, to] = [someSchema(luck), someSchema(luck)];
    const changes = diff(from, to);
    if (changes.some(({ type }) => type === "alter")) differ += 1;
    assert.equal(fingerprint(apply(from, changes)), fingerprint(to), String(seed));
    assert.equal(fingerprint(apply(to, invert(changes))), fingerprint(from), String(seed));
    assert.deepEqual(invert(invert(changes)), changes, String(seed));
  }
  assert.ok(differ > 30, String(differ));
});

test("an alteration names the attributes that differ, and only those", () => {
  const before = fact("column", ["s", "t", "c"], { type: "integer", notNull: true, list: [1, { a: 1, b: 2 }] });
  const after = fact("column", ["s", "t", "c"], { type: "bigint", notNull: true, list: [1, { b: 2, a: 1 }], fresh: 0 });
  assert.deepEqual(diff(schema(before), schema(after)), [
    { type: "alter", from: before, to: after, attributes: ["fresh", "type"] },
  ]);
});

test("a value that is derived is no difference", () => {
  const before = { ...fact("view", ["s", "v"]), derived: { columns: 1 } };
  const after = { ...fact("view", ["s", "v"]), derived: { columns: 2 } };
  assert.deepEqual(diff(schema(before), schema(after)), []);
});

test("a renaming is inverted by the same renaming backwards", () => {
  const change = {
    type: "rename",
    from: { kind: "table", path: ["s", "a"] },
    to: { kind: "table", path: ["s", "b"] },
  } as const;
  assert.deepEqual(invert([change]), [{ type: "rename", from: change.to, to: change.from }]);
  assert.deepEqual(invert(invert([change])), [change]);
});

test("equal objects of one parent under other names are the same, paired one to one", () => {
  const kinds = new Set(["index"]);
  const from = schema(
    fact("index", ["s", "t", "a"], { on: "x" }),
    fact("index", ["s", "t", "b"], { on: "x" }),
    fact("index", ["s", "other", "c"], { on: "x" }),
    fact("view", ["s", "t", "d"], { on: "x" }),
  );
  const to = schema(
    fact("index", ["s", "t", "p"], { on: "x" }),
    fact("index", ["s", "t", "q"], { on: "y" }),
    fact("view", ["s", "t", "r"], { on: "x" }),
  );
  assert.deepEqual(
    sameObjects(from, to, kinds).map((item) => [item.from.path.at(-1), item.to.path.at(-1)]),
    [["a", "p"]],
  );
});

test("what is attached to a renamed object goes along, and so does what others need", () => {
  const index = fact("index", ["s", "t", "old"]);
  const comment = fact("comment", ["index", "s", "t", "old"], { text: "x" }, [index.id]);
  const alike = fact("comment", ["index", "s", "t", "older"], { text: "y" });
  const result = renamed(schema(index, comment, alike), [
    { from: index.id, to: { kind: "index", path: ["s", "t", "new"] } },
  ]);
  assert.deepEqual(
    [...result.facts.values()].map(({ key, needs }) => [key, needs]),
    [
      ['index ["s","t","new"]', []],
      ['comment ["index","s","t","new"]', ['index ["s","t","new"]']],
      ['comment ["index","s","t","older"]', []],
    ],
  );
});
