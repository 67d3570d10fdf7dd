import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { postgres } from "../../src/dialects/postgres/index.ts";
import type { PreparedSource } from "../../src/dialects/postgres/load/statement.ts";
import type { Workbench } from "../../src/dialects/workbench.ts";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Generated } from "../../src/model/generated.ts";
import { execute } from "../../src/verify/execution.ts";
import { cacheDir, migrate, source } from "../corpus/cases.ts";

const from = `CREATE TABLE people (id integer PRIMARY KEY, full_name text);
  CREATE FUNCTION grow() RETURNS boolean LANGUAGE plpgsql AS $$ BEGIN INSERT INTO people VALUES (-7); RETURN true; END $$;`;
const to = from.replace("full_name text", "full_name text, first_name text");
const made = (...checks: readonly string[]) => `# Case

\`\`\`yaml migration
transform:
  - table: people
    up: { first_name: "split_part(full_name, ' ', 1)" }
checks: ${JSON.stringify(checks)}
\`\`\`
`;
const always = "select count(*) = 0 from people where first_name is null and full_name is not null";
const ours = "select coalesce(max(id), 0) < 1000 from people";
const divides = "select coalesce(sum(1 / (id - 77)), 0) is not null from people";

const run = (lang: "en" | "th", ...checks: readonly string[]): Promise<Generated> =>
  migrate({ from, to, spec: made(...checks) }, lang);

async function failure(lang: "en" | "th", check: string): Promise<readonly string[]> {
  try {
    await run(lang, "select true", check);
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    const { what, why, next } = say(lang, error.advice);
    return [what, why, next];
  }
  return [];
}

let bench: Workbench<PreparedSource>;
before(async () => {
  const present = await postgres.prepare(source("from", from));
  bench = await postgres.open({ cacheDir, sources: [present] });
  await bench.loadForGood(present, { rows: true });
});
after(() => bench.close());

test("a check that is true of every row that the script accepts is asked in the script, and tells nothing", async () => {
  const { plan, proved, scripts } = await run("en", always);
  assert.ok(proved);
  assert.deepEqual(plan.findings, []);
  assert.ok(scripts.migration.includes("-- Asks the check of the spec."));
  assert.ok(!scripts.rollback.includes(always));
});

test("a check that rows of the proof break is a finding, and the laws hold all the same", async () => {
  const said = async (lang: "en" | "th") => {
    const { plan, proved } = await run(lang, always, ours);
    assert.ok(proved);
    return plan.findings.map(({ advice }) => say(lang, advice).what);
  };
  assert.deepEqual(await said("en"), ["Check 2 of the spec is not true of all rows that the script accepts."]);
  assert.deepEqual(await said("th"), ["ข้อตรวจที่ 2 ของ spec ไม่เป็นจริงกับทุกแถวที่สคริปต์รับ"]);
});

test("a script whose check is not true takes everything back, and names the check by its number only", async () => {
  const { scripts } = await run("en", always, ours, divides);
  await bench.db.run("INSERT INTO people VALUES (5000, 'Ann Lee'), (77, 'Bob Ray')");
  const failed = await execute(bench.db, scripts.migration, "migration.sql");
  assert.equal(
    failed?.told.reason,
    "Nothing was changed. Checks of the spec are not true of what the migration would leave:\n- check 2\n- check 3 (SQLSTATE P0001)",
  );
  const rows = await bench.db.query<{ people: string }>("SELECT to_json(p)::text AS people FROM people p ORDER BY id");
  assert.deepEqual(
    rows.map(({ people }) => JSON.parse(people)),
    [
      { id: 77, full_name: "Bob Ray" },
      { id: 5000, full_name: "Ann Lee" },
    ],
  );
  await bench.db.run("DELETE FROM people");
  assert.equal(await execute(bench.db, scripts.migration, "migration.sql"), undefined);
  assert.equal(await execute(bench.db, scripts.rollback, "rollback.sql"), undefined);
});

test("a check in another language is refused in it", async () => {
  const { scripts } = await run("th", ours);
  assert.ok(scripts.migration.includes("'ไม่มีอะไรถูกเปลี่ยน ข้อตรวจของ spec ไม่เป็นจริงกับผลของการย้ายข้อมูล:'"));
  assert.ok(scripts.migration.includes("'ข้อตรวจที่ 1'"));
});

test("what is no query, changes something or locks is refused before it comes near an engine", async () => {
  const whys = {
    "count(*) = 0": "The parser of its database system does not read it as a query.",
    "delete from people": "It is more than one statement, or no SELECT.",
    "select true; select false": "It is more than one statement, or no SELECT.",
    "select true -- ": "It holds a comment, which could hide what follows it.",
    "with gone as (delete from people returning 1) select count(*) = 0 from gone": "It changes or locks rows.",
    "select true from people for update": "It changes or locks rows.",
  };
  for (const [check, why] of Object.entries(whys))
    assert.deepEqual((await failure("en", check)).slice(0, 2), ["Check 2 of the spec cannot be used.", why], check);
  assert.deepEqual(await failure("th", "delete from people"), [
    "ใช้ข้อตรวจที่ 2 ของ spec ไม่ได้",
    "มีมากกว่าหนึ่งคำสั่ง หรือไม่ใช่ SELECT",
    "เขียน SELECT เดียวที่ให้ค่า boolean ค่าเดียว เช่น select count(*) = 0 from orders where total < 0",
  ]);
});

test("what the wanted schema does not understand, no boolean, and what writes behind a function are refused with PostgreSQL's reason", async () => {
  const whys = {
    "select nickname is null from people": 'column "nickname" does not exist',
    "select count(*) from people": "argument of IS TRUE must be type boolean, not type bigint",
    "select true, false": "subquery must return only one column",
    "select true from generate_series(1, 2)": "more than one row returned by a subquery used as an expression",
    "select grow()": "cannot execute INSERT in a read-only transaction",
  };
  for (const [check, why] of Object.entries(whys))
    assert.deepEqual(
      (await failure("en", check)).slice(0, 2),
      ["Check 2 of the spec cannot be asked of the wanted schema.", why],
      check,
    );
  assert.equal((await failure("th", "select grow()"))[0], "ถามข้อตรวจที่ 2 ของ spec กับ schema ที่ต้องการไม่ได้");
});
