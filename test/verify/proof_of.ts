import assert from "node:assert/strict";
import { postgres } from "../../src/dialects/postgres/index.ts";
import { fingerprint, migrationId } from "../../src/diff/fingerprint.ts";
import { examine } from "../../src/guard/examine.ts";
import type { Scripts } from "../../src/model/generated.ts";
import type { Proof } from "../../src/model/proof.ts";
import { declaredMoves } from "../../src/plan/declared_moves.ts";
import { planMigration } from "../../src/plan/plan.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { lawsOf } from "../../src/verify/laws.ts";
import { prove } from "../../src/verify/prove.ts";
import { Stopwatch } from "../../src/verify/stopwatch.ts";
import { refusalLine, renderScripts, stateRefusal } from "../../src/write/script.ts";
import { cacheDir, source } from "../corpus/cases.ts";

/** The proof of scripts that were tampered with after they were planned. */
export async function proofOf(
  texts: { readonly from: string; readonly to: string; readonly spec?: string },
  edit: (scripts: Scripts) => Scripts,
): Promise<Proof> {
  const text = texts.spec ?? "# Case\n";
  const { intent } = await parseSpec({ id: "case", path: "specs/data/case/spec.md", text });
  const [present, wanted] = [
    await postgres.prepare(source("from", texts.from)),
    await postgres.prepare(source("to", texts.to)),
  ];
  const bench = await postgres.open({ cacheDir, sources: [present, wanted] });
  try {
    const toSchema = await bench.loadScratch(wanted, { rows: false }, (db) => postgres.introspect(db));
    await bench.loadForGood(present, { rows: true });
    const fromSchema = await postgres.introspect(bench.db);
    const fingerprints = { from: fingerprint(fromSchema), to: fingerprint(toSchema) };
    const moves = await declaredMoves(intent, { from: fromSchema, to: toSchema }, postgres);
    const planned = planMigration({
      moves,
      from: fromSchema,
      renamedFrom: fromSchema,
      to: toSchema,
      declared: [],
      conversions: [],
      dialect: postgres,
      intent,
      id: migrationId(fingerprints.from, fingerprints.to),
    });
    const plan = examine(planned, { dialect: postgres, intent, volatiles: new Set() });
    const engine = bench.db.engine;
    const scripts = renderScripts({
      plan,
      dialect: postgres,
      schemas: { from: fromSchema, to: toSchema },
      lang: "en",
      spec: "case",
      engine,
      fingerprints,
      oldest: 14,
      wholly: true,
      laws: lawsOf("full"),
    });
    const edited = edit(scripts);
    return await prove({
      ...moves,
      conversions: [],
      db: bench.db,
      dialect: postgres,
      from: fromSchema,
      to: toSchema,
      plan,
      scripts: edited,
      unchecked: edited.migration,
      depth: "full",
      stopwatch: new Stopwatch(),
      refusalOfState: stateRefusal("en"),
      refusal: (guard, rows) => refusalLine(guard, rows, "en"),
      intent,
    });
  } finally {
    await bench.close();
  }
}

/** Fails when the text is not there: an edit that edits nothing proves nothing. */
export function replaced(script: string, text: string, by: string): string {
  assert.ok(script.includes(text), `not in the script: ${text}\n${script}`);
  return script.replace(text, () => by);
}

export const beforeCommit = (script: string, sql: string): string => replaced(script, "\nCOMMIT;", `\n${sql}\nCOMMIT;`);
export const forward = (edit: (script: string) => string) => (scripts: Scripts) => ({
  ...scripts,
  migration: edit(scripts.migration),
});
export const back = (edit: (script: string) => string) => (scripts: Scripts) => ({
  ...scripts,
  rollback: edit(scripts.rollback),
});
