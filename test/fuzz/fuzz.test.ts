import assert from "node:assert/strict";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { attempt, sameBytes, written } from "./attempt.ts";
import { generatePair } from "./generate_pair.ts";
import { isWhole, type Pair, type Thing } from "./model.ts";
import { oneRun } from "./one_run.ts";
import { postgres } from "./postgres/index.ts";
import { shrink } from "./shrink.ts";
import { sqlite } from "./sqlite/index.ts";

const seeds = Array.from({ length: 10 }, (_, at) => 1 + at);

describe("fuzz", () => {
  it("runs the whole pipeline on random schemas, rows and specs without a finding", async (context) => {
    const out = mkdtempSync(join(tmpdir(), "smartspec-fuzz-"));
    const counts = { clean: 0, refused: 0, unloadable: 0 };
    for (const seed of seeds) {
      const further = seed % 5 === 0 ? [sameBytes] : [];
      const outcome = await oneRun({ seed, dialect: postgres, further, out, shrinking: 0, alive: () => {} });
      if (outcome.kind === "finding") assert.fail(`seed ${seed}: ${outcome.sign} ${outcome.why} ${outcome.folder}`);
      counts[outcome.kind] += 1;
    }
    rmSync(out, { recursive: true });
    context.diagnostic(`seeds 1 to ${seeds.length}: ${JSON.stringify(counts)}`);
    assert.ok(counts.unloadable <= 3, "too many texts that PostgreSQL refuses");
  });

  it("does the same on SQLite", async (context) => {
    const out = mkdtempSync(join(tmpdir(), "smartspec-fuzz-"));
    const counts = { clean: 0, refused: 0, unloadable: 0 };
    for (const seed of Array.from({ length: 30 }, (_, at) => 1 + at)) {
      const further = seed % 5 === 0 ? [sameBytes] : [];
      const outcome = await oneRun({ seed, dialect: sqlite, further, out, shrinking: 0, alive: () => {} });
      if (outcome.kind === "finding") assert.fail(`seed ${seed}: ${outcome.sign} ${outcome.why} ${outcome.folder}`);
      counts[outcome.kind] += 1;
    }
    rmSync(out, { recursive: true });
    context.diagnostic(`seeds 1 to 30 on SQLite: ${JSON.stringify(counts)}`);
    assert.ok(counts.unloadable <= 6, "too many texts that SQLite refuses");
  });

  it("makes the same pair of the same seed, and another one of another", () => {
    const texts = (seed: number): string => JSON.stringify(written(generatePair(seed, postgres), postgres));
    assert.equal(texts(7), texts(7));
    assert.equal(new Set(seeds.map(texts)).size, seeds.length);
  });

  it("makes things of every kind, whose needs are all there", () => {
    const made = new Set<string>();
    for (let seed = 1; seed <= 400; seed += 1) {
      const { from, to } = generatePair(seed, postgres);
      assert.ok(isWhole(from) && isWhole(to), `seed ${seed}`);
      for (const { kind } of [...from.values(), ...to.values()]) made.add(kind);
    }
    const apart = new Set(["heir", "partitioned table", "typed table"]);
    const missing = postgres.makers.filter(({ kind }) => !made.has(kind) && !apart.has(kind));
    assert.deepEqual(
      missing.map(({ kind }) => kind),
      [],
    );
  });

  it("writes a failure that it finds as a case of the corpus", async () => {
    const out = mkdtempSync(join(tmpdir(), "smartspec-fuzz-"));
    const planted = async () => ({ kind: "finding", sign: "planted", detail: "always" }) as const;
    const outcome = await oneRun({
      ...{ seed: 3, dialect: postgres, further: [planted], out, shrinking: 5 },
      alive: () => {},
    });
    assert.equal(outcome.kind, "finding");
    const folder = outcome.kind === "finding" ? outcome.folder : "";
    assert.match(readFileSync(join(folder, "from.sql"), "utf8"), /^(CREATE|\s*$)/);
    assert.equal(readFileSync(join(folder, "expect.json"), "utf8"), "{}\n");
    rmSync(out, { recursive: true });
  });
});

describe("shrinking", () => {
  const isDropped = (pair: Pair, { id, kind, knows }: Thing): boolean =>
    kind === "table" && knows.parent === undefined && !pair.to.has(id);

  it("leaves of a planted failure what it takes", async () => {
    const pair = [...Array(200).keys()]
      .map((seed) => generatePair(seed, postgres))
      .find((each) => each.from.size > 30 && [...each.from.values()].some((thing) => isDropped(each, thing)));
    assert.ok(pair !== undefined);
    let attempts = 0;
    const fails = async (smaller: Pair): Promise<boolean> => {
      attempts += 1;
      return [...smaller.from.values()].some((thing) => isDropped(smaller, thing));
    };
    const small = await shrink(pair, postgres, fails, 400);
    assert.deepEqual(
      [...small.from.values()].map(({ kind }) => kind).filter((kind) => kind !== "schema"),
      ["table"],
    );
    assert.equal(small.rows.length + small.intents.length, 0);
    assert.ok(attempts <= 400);
  });

  it("gives up where nothing smaller fails", async () => {
    const pair = generatePair(5, postgres);
    assert.deepEqual(await shrink(pair, postgres, async () => false, 50), pair);
  });

  it("throws away what PostgreSQL refuses", async () => {
    const texts = { dialect: "postgres", from: "CREATE TABLE a (b nothing);", to: "", spec: "# Case\n" } as const;
    assert.equal((await attempt(texts)).kind, "unloadable");
  });
});
