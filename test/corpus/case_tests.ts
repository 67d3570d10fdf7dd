import assert from "node:assert/strict";
import { test } from "node:test";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Generated } from "../../src/model/generated.ts";
import { readableKey } from "../../src/write/summary.ts";
import { shareOf } from "../extent.ts";
import { type Case, caseNames, caseNamesOf, migrate, readCase } from "./cases.ts";

const kindOf = (name: string): string => name.split("--")[0] ?? name;

/** Every second case, from that one on: two files of tests run side by side. */
export function testEverySecondCase(first: 0 | 1): void {
  for (const name of shareOf(caseNames, 12, 0, kindOf).filter((_, at) => at % 2 === first)) {
    const given = readCase(name);
    test(`corpus: ${name}`, { todo: given.expect.todo ?? false }, async () => {
      check(given, await generated(given));
    });
  }
}

export function testSqliteCases(): void {
  for (const name of caseNamesOf("sqlite")) {
    const given = readCase(name, "sqlite");
    test(`corpus: sqlite ${name}`, { todo: given.expect.todo ?? false }, async () => {
      check(given, await generated(given));
    });
  }
}

export async function generated(given: Case): Promise<Generated> {
  try {
    return await migrate({ ...given, target: given.expect.target });
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { what, why } = say("en", error.advice);
    assert.fail(`${what} ${why}`);
  }
}

function check({ expect, name }: Case, { plan, proof, proved, scripts }: Generated): void {
  const broken = proof.laws.flatMap((law) => law.violations.map((violation) => `${law.name}: ${say("en", violation)}`));
  assert.deepEqual(broken, []);
  assert.equal(proved, true);
  assert.deepEqual(
    proof.laws.map((law) => law.name),
    ["reaches", "carries", "returns", "keeps", "edits", "refuses", "fails", "still"],
  );
  assert.deepEqual(plan.questions.map((question) => question.id).sort(), [...(expect.questions ?? [])].sort());
  assert.deepEqual(plan.findings.map((finding) => finding.advice.code).sort(), [...(expect.findings ?? [])].sort());
  assert.deepEqual(
    proof.unfilled.map(({ fact }) => readableKey(fact).replace("table ", "")).sort(),
    [...(expect.unfilled ?? [])].sort(),
  );
  for (const [script, wanted = [], unwanted = []] of [
    ["migration", expect.forward, expect.not],
    ["rollback", expect.back, expect.notBack],
  ] as const) {
    for (const text of wanted) {
      assert.ok(scripts[script].includes(text), `${script}.sql of ${name} does not hold ${text}\n\n${scripts[script]}`);
    }
    for (const text of unwanted) {
      assert.ok(!statements(scripts[script]).includes(text), `${script}.sql of ${name} holds ${text}`);
    }
  }
  assert.equal(plan.forward.steps.length + plan.forward.renames.length === 0, expect.equal === true);
}

/** Without the comments, which speak of what was. */
function statements(script: string): string {
  return script
    .split("\n")
    .filter((line) => !line.startsWith("-- "))
    .join("\n");
}
