import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Ajv } from "ajv";
import type { Generated } from "../../src/model/generated.ts";
import { message } from "../../src/model/message.ts";
import type { RunFacts } from "../../src/model/run.ts";
import { renderReport } from "../../src/write/report.ts";
import { summarise } from "../../src/write/summary.ts";
import { migrate, readCase, source } from "../corpus/cases.ts";

const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, "..", "..", "schemas", "summary.schema.json"), "utf8"),
) as object;
const validate = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true }).compile(schema);

function runOf(lang: "en" | "th"): RunFacts {
  return {
    runId: "20260101T000000Z-abcd",
    version: "0.0.0",
    platform: "ci",
    platformFrom: "environment",
    lang,
    dialect: "postgres",
    dialectFrom: "default",
    dialectSigns: [],
    spec: { id: "case", title: "Case", path: "specs/data/case/spec.md" },
    from: source("from", ""),
    to: source("to", ""),
    alternatives: [{ role: "from", origin: "schema-file", paths: ["schema.sql"] }],
    files: [{ role: "report", path: ".spec/reports/x/report.md" }],
  };
}

function valid(generated: Generated, lang: "en" | "th"): ReturnType<typeof summarise> {
  const summary = summarise(runOf(lang), generated);
  const written = JSON.parse(JSON.stringify(summary)) as unknown;
  assert.ok(validate(written), JSON.stringify(validate.errors, null, 2));
  const { migration, rollback } = generated.scripts;
  assert.ok(validate({ ...summary, scripts: { migration, rollback } }), "as --json prints it");
  return summary;
}

test("the summary of a proved run with questions is of the published form, in both languages", async () => {
  const generated = await migrate(readCase("column--not-null-without-an-answer"));
  for (const lang of ["en", "th"] as const) {
    const summary = valid(generated, lang);
    assert.equal(summary.status, "questions");
    assert.equal(summary.proof.holds, true);
    assert.equal(summary.questions.length, 2);
    assert.ok(summary.steps.forward.length > 0 && summary.steps.back.length > 0);
  }
});

test("the summary of a run whose proof failed is of the published form, and says failed", async () => {
  const generated = await migrate(readCase("default--made-gone-and-changed"));
  const violation = message("violations", "missing", { object: "table public.x" });
  const failed: Generated = {
    ...generated,
    proved: false,
    proof: {
      ...generated.proof,
      laws: generated.proof.laws.map((law) =>
        law.name === "reaches" ? { ...law, holds: false, violations: [violation] } : law,
      ),
    },
  };
  const summary = valid(failed, "en");
  assert.equal(summary.status, "failed");
  assert.deepEqual(summary.proof.laws[0]?.violations, ["table public.x is missing"]);
  assert.match(renderReport(runOf("en"), failed), /Not handed over/);
});

test("the summary of equal schemas is of the published form, and empty", async () => {
  const generated = await migrate(readCase("equal--pair"));
  const summary = valid(generated, "en");
  assert.deepEqual([summary.status, summary.steps, summary.questions], ["ok", { forward: [], back: [] }, []]);
  assert.match(renderReport(runOf("en"), generated), /Nothing to do/);
});

test("a document that is not of the published form is found out", async () => {
  const summary = summarise(runOf("en"), await migrate(readCase("equal--pair")));
  assert.equal(validate({ ...summary, status: "fine" }), false);
  assert.equal(validate({ ...summary, extra: 1 }), false);
});
