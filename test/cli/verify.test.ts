import assert from "node:assert/strict";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type TestContext, test } from "node:test";
import { Ajv } from "ajv";
import type { Verification } from "../../src/write/verification.ts";
import { temporaryProject } from "../temporary-project.ts";
import { call } from "./call.ts";

const schema = JSON.parse(readFileSync(join(import.meta.dirname, "../../schemas/verification.schema.json"), "utf8"));
const validate = new Ajv({ strict: true }).compile(schema as object);

const spec = "specs/data/orders/spec.md";
const runs = ".spec/reports/data-migration-generator";
const files = {
  "db/schema_v1.sql": `CREATE TABLE orders (id integer PRIMARY KEY, total numeric(8,2) NOT NULL, note text);
INSERT INTO orders VALUES (1, 10.50, 'first'), (2, 20.00, NULL);
`,
  "db/schema_v2.sql": `CREATE TABLE orders (id integer PRIMARY KEY, total numeric(10,2) NOT NULL, currency text NOT NULL);
`,
  [spec]: `# Orders

\`\`\`yaml migration
fill: { orders.currency: "'THB'" }
checks:
  - "select count(*) = 0 from orders where currency is null"
\`\`\`
`,
};

/** A project with one run, and its id. */
async function ran(t: TestContext, ...flags: readonly string[]) {
  const project = temporaryProject(t, files);
  const done = await call(project.root, [spec, "--quiet", ...flags]);
  assert.equal(done.exit, 0, done.stderr);
  const [runId = ""] = readdirSync(join(project.root, runs));
  const script = (name: string): string => join(project.root, runs, runId, name);
  const edit = (name: string, change: (text: string) => string): void => {
    const before = readFileSync(script(name), "utf8");
    const after = change(before);
    assert.notEqual(after, before);
    writeFileSync(script(name), after);
  };
  const verify = async (...more: readonly string[]) => {
    const { exit, stdout, stderr } = await call(project.root, ["verify", runId, "--json", "--quiet", ...more]);
    return { exit, stderr, found: (stdout === "" ? undefined : JSON.parse(stdout)) as Verification };
  };
  return { project, runId, edit, verify };
}

const beforeCommit = (sql: string) => (text: string) => text.replace("\nCOMMIT;", () => `\n${sql}\nCOMMIT;`);

test("scripts that nobody changed are proved again, also once they were saved", async (t) => {
  const { project, runId, verify } = await ran(t, "--apply");
  const { exit, found } = await verify();
  assert.equal(exit, 0);
  assert.ok(validate(found), JSON.stringify(validate.errors));
  assert.deepEqual([found.run_id, found.status, found.changed], [runId, "ok", []]);
  assert.equal(found.proof.laws.length, 8);
  const written = readFileSync(join(project.root, runs, runId, "verification-1.json"), "utf8");
  assert.deepEqual(JSON.parse(written), found);
});

test("a change by hand that keeps the laws is proved, and named; results are numbered", async (t) => {
  const { project, runId, edit, verify } = await ran(t);
  edit("migration.sql", beforeCommit("ANALYZE public.orders;"));
  assert.equal((await verify()).exit, 0);
  const { exit, found } = await verify("--proof", "quick");
  assert.deepEqual([exit, found.status, found.changed, found.proof.depth], [0, "ok", ["migration"], "quick"]);
  assert.deepEqual(
    readdirSync(join(project.root, runs, runId)).filter((name) => name.startsWith("verification")),
    ["verification-1.json", "verification-2.json"],
  );
});

const faults = [
  ["migration.sql", "DELETE FROM public.orders WHERE id = 1;", "carries"],
  ["migration.sql", "COMMENT ON TABLE public.orders IS 'x';", "reaches"],
  ["rollback.sql", "UPDATE public.orders SET note = 'secret' WHERE id = 1;", "keeps"],
  ["rollback.sql", "SELECT syntax error;", "returns"],
] as const;
for (const [name, sql, law] of faults) {
  test(`a change by hand that breaks ${law} is exit 1, told without values`, async (t) => {
    const { edit, verify } = await ran(t);
    edit(name, beforeCommit(sql));
    const { exit, found } = await verify();
    assert.deepEqual([exit, found.status, found.changed], [1, "failed", [name.replace(".sql", "")]]);
    assert.equal(found.proof.laws.find((each) => each.name === law)?.holds, false);
    assert.ok(!JSON.stringify(found).includes("secret"));
  });
}

test("schemas that have changed since are exit 1, and may be named", async (t) => {
  const { project, runId, verify } = await ran(t);
  project.write("db/schema_v3.sql", "CREATE TABLE orders (id integer PRIMARY KEY);\n");
  const outdated = await call(project.root, ["verify", runId]);
  assert.equal(outdated.exit, 1);
  assert.match(outdated.stderr, /--from-schema|--to-schema/);
  const named = await verify("--from-schema", "db/schema_v1.sql", "--to-schema", "db/schema_v2.sql");
  assert.equal(named.exit, 0);
});

for (const [lang, held, broken] of [
  ["en", "hold every law that was checked", "do not hold: they would not be safe"],
  ["th", "เป็นไปตามกฎทุกข้อที่ตรวจ", "ไม่เป็นไปตามกฎ จึงไม่ปลอดภัย"],
] as const) {
  test(`what a person sees, in ${lang}`, async (t) => {
    const { project, runId, edit } = await ran(t);
    const good = await call(project.root, ["verify", runId, "--lang", lang]);
    assert.ok(good.stdout.includes(held), good.stdout);
    assert.ok(good.stdout.includes(`${runs}/${runId}/verification-1.json`));
    edit("migration.sql", beforeCommit("DELETE FROM public.orders;"));
    const bad = await call(project.root, ["verify", runId, "--lang", lang]);
    assert.ok(bad.stdout.includes(broken), bad.stdout);
    assert.match(bad.stdout, /carries/);
  });
}
