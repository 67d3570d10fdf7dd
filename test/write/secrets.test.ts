import assert from "node:assert/strict";
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import type { RunFacts } from "../../src/model/run.ts";
import { renderReport } from "../../src/write/report.ts";
import { summarise } from "../../src/write/summary.ts";
import { cacheDir, migrate, source } from "../corpus/cases.ts";

/** Values that nobody but the server may read; `'` and `\` are written otherwise in SQL. */
const secrets = ["hush-1", "hush-2", "hush-3", "hush-4", "hush''5", "hush-6", "user:hush-7@host"];
const pair = {
  from: `
    CREATE FOREIGN DATA WRAPPER w;
    CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'seen', "API Token" 'hush-1');
    CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'hush-2');`,
  to: `
    CREATE FOREIGN DATA WRAPPER w OPTIONS (sslkey 'hush-3');
    CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'seen too', "API Token" 'hush-4', address 'https://user:hush-7@host');
    CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'hush''5');
    CREATE FOREIGN TABLE t (id integer OPTIONS (password 'hush-6')) SERVER s;`,
};

function runOf(lang: "en" | "th"): RunFacts {
  return {
    runId: "run",
    version: "0.0.0",
    platform: "other",
    platformFrom: "default",
    lang,
    dialect: "postgres",
    dialectFrom: "default",
    dialectSigns: [],
    spec: { id: "case", title: "Case", path: "specs/data/case/spec.md" },
    from: source("from", ""),
    to: source("to", ""),
    alternatives: [],
    files: [],
  };
}

test("secrets stand in the scripts, and nowhere else", async () => {
  const generated = await migrate(pair);
  const { scripts, shownScripts } = generated;
  for (const secret of secrets) {
    assert.ok(`${scripts.migration}${scripts.rollback}`.includes(secret), secret);
    assert.ok(!JSON.stringify(shownScripts).includes(secret), secret);
  }
  const texts = [JSON.stringify(summarise(runOf("en"), generated)), renderReport(runOf("en"), generated)];
  for (const text of texts) assert.ok(!text.includes("hush"), text);
  assert.ok(shownScripts.migration.includes(`SET "API Token" '<hidden>'`));
  assert.ok(shownScripts.migration.includes("SET host 'seen too'"));
  assert.equal(shownScripts.finalize, scripts.finalize);
});

test("a finding names the scripts that hold secrets, in both languages", async () => {
  const { plan } = await migrate(pair);
  const found = plan.findings.find(({ advice }) => advice.code === "secretsInScripts");
  assert.ok(found);
  assert.deepEqual(say("en", found.advice), {
    what: "migration.sql, rollback.sql: secrets stand in the statements of foreign data wrapper w, foreign table public.t, server s, user mapping s.PUBLIC.",
    why: "Without the values of their options the server would not come to the wanted schema. The report, the summary and the output hide them.",
    next: "Keep these files out of version control as they are: put placeholders in place of the values, and fill them in where the script is run.",
  });
  assert.deepEqual(say("th", found.advice), {
    what: "migration.sql, rollback.sql: มีข้อมูลลับอยู่ในคำสั่งของ foreign data wrapper w, foreign table public.t, server s, user mapping s.PUBLIC",
    why: "ถ้าไม่มีค่า option เหล่านั้น เซิร์ฟเวอร์จะไม่ตรงกับสคีมาปลายทาง ส่วนรายงาน สรุปผล และผลลัพธ์บนหน้าจอซ่อนค่าเหล่านี้ไว้",
    next: "อย่านำไฟล์เหล่านี้เข้าระบบควบคุมเวอร์ชันทั้งอย่างนี้ ให้แทนค่าด้วยตัวยึดตำแหน่ง แล้วเติมค่าจริงในที่ที่รันสคริปต์",
  });
});

test("what the cache keeps of a schema is for its owner alone", { skip: process.platform === "win32" }, async () => {
  await migrate(pair);
  const folder = join(cacheDir, "schemas");
  const holding = readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => readFileSync(path, "utf8").includes("hush-1"));
  assert.ok(holding.length > 0);
  for (const path of holding) assert.equal(statSync(path).mode & 0o077, 0, path);
});

for (const statement of [
  "CREATE FOREIGN DATA WRAPPER w HANDLER none OPTIONS (a 'hush')",
  "CREATE SERVER s FOREIGN DATA WRAPPER none OPTIONS (a 'hush')",
  "ALTER SERVER s OPTIONS (a 'hush')",
  "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (a 'hush')",
  "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (a 'hush'",
  "CREATE FOREIGN TABLE t () SERVER s OPTIONS (a 'hush')",
  "ALTER TABLE t OPTIONS (a 'hush')",
  "ALTER FOREIGN TABLE t ALTER c OPTIONS (a 'hush')",
  "CREATE ROLE r PASSWORD hush",
]) {
  test(`a refusal does not quote ${statement}`, async () => {
    await assert.rejects(migrate({ from: "", to: `${statement};` }), (error) => {
      assert.ok(error instanceof Failure);
      assert.ok(!JSON.stringify(say("en", error.advice)).includes("hush"), JSON.stringify(say("en", error.advice)));
      return true;
    });
  });
}
