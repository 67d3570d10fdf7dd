import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../src/generate.ts";
import { say } from "../../src/locales/say.ts";
import type { Generated } from "../../src/model/generated.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { cacheDir, migrate, source } from "../corpus/cases.ts";

const from = `CREATE TABLE customers (nr integer PRIMARY KEY, fullname text, "E Mail" text);
CREATE TABLE bills (id integer PRIMARY KEY, customer integer REFERENCES customers);`;

const to = `-- @renamed from=customers
CREATE TABLE clients ( -- who buys
  id integer PRIMARY KEY, -- @renamed from=nr
  -- atlas:renamed_from fullname
  name text,
  /* @renamed from="E Mail" */
  mail text
);
CREATE TABLE invoices ( -- atlas:renamed_from public.bills
  id integer PRIMARY KEY,
  client integer REFERENCES clients -- @renamed from=customer
);`;

const renames = ({ plan }: Generated): readonly string[] =>
  plan.forward.changes.flatMap((change) =>
    change.type === "rename" && ["table", "column"].includes(change.from.kind)
      ? [`${change.from.path.join(".")} → ${change.to.path.join(".")}`]
      : [],
  );

const expected = [
  "public.customers → public.clients",
  "public.bills → public.invoices",
  "public.clients.nr → public.clients.id",
  "public.clients.fullname → public.clients.name",
  "public.clients.E Mail → public.clients.mail",
  "public.invoices.customer → public.invoices.client",
];

test("comments behind a table or column, or alone before it, rename it, and that is told", async () => {
  const generated = await migrate({ from, to });
  assert.ok(generated.proved);
  assert.deepEqual(renames(generated), expected);
  assert.deepEqual(generated.plan.questions, []);
  const [first, second] = generated.plan.findings.map(({ advice }) => say("en", advice));
  assert.equal(first?.what, "public.customers is renamed to public.clients.");
  assert.equal(first?.why, "A comment of the wanted schema says so: to.sql, line 1.");
  assert.equal(second?.why, "A comment of the wanted schema says so: to.sql, line 9.");
  assert.equal(generated.plan.findings.length, expected.length);
});

test("comments that were right once change nothing and say nothing", async () => {
  const generated = await migrate({ from: to, to });
  assert.ok(generated.proved);
  assert.deepEqual(generated.plan.forward.changes, []);
  assert.deepEqual(generated.plan.findings, []);
});

test("what the spec declares goes first", async () => {
  const spec = "# Case\n\n```yaml migration\nrename:\n  tables: { customers: shops, bills: clients }\n```\n";
  const generated = await migrate({
    from: "CREATE TABLE customers (id integer); CREATE TABLE bills (id integer);",
    to: "CREATE TABLE shops (id integer); CREATE TABLE clients (id integer -- @renamed from=id\n); -- @renamed from=customers",
    spec,
  });
  assert.deepEqual(renames(generated), ["public.customers → public.shops", "public.bills → public.clients"]);
});

test("a comment that stands by nothing, or names too much, is told in both languages", async () => {
  const said = async (lang: "en" | "th") => {
    const lost =
      "CREATE TABLE t (\n  id integer, -- @renamed from=a.b\n  -- atlas:renamed_from c\n  CHECK (id > 0)\n);";
    const { plan } = await migrate({ from: "CREATE TABLE t (id integer, CHECK (id > 0));", to: lost }, lang);
    return plan.findings.map(({ advice }) => say(lang, advice).what);
  };
  const what = "a comment speaks of a renaming, and of nothing that is renamed by comments.";
  assert.deepEqual(await said("en"), [`to.sql, line 2: ${what}`, `to.sql, line 3: ${what}`]);
  assert.equal((await said("th"))[0], "to.sql บรรทัด 2: คอมเมนต์พูดถึงการเปลี่ยนชื่อ แต่ไม่ได้อยู่ที่สิ่งซึ่งเปลี่ยนชื่อด้วยคอมเมนต์ได้");
});

test("text in quotes and in bodies is no comment", async () => {
  const text = "CREATE TABLE b (id integer DEFAULT length('-- @renamed from=a'));";
  const { plan } = await migrate({ from: "CREATE TABLE a (id integer);", to: text });
  assert.deepEqual(plan.findings, []);
});

for (const [how, spec] of [
  ["a comment", `# Case\n\n\`\`\`sql\n${to.split("CREATE TABLE invoices")[0]}\`\`\`\n`],
  [
    "the block",
    "# Case\n\n```sql\nCREATE TABLE clients (id integer PRIMARY KEY, name text, mail text);\n```\n\n```yaml migration\nrename:\n  tables: { customers: clients }\n  columns: { clients.nr: id, clients.fullname: name, 'clients.E Mail': mail }\n```\n",
  ],
] as const) {
  test(`a spec of its own tables renames one by ${how}, with all that hangs on it`, async () => {
    const path = "specs/data/case/spec.md";
    const parsed = await parseSpec({ id: "case", path, text: spec });
    const more = `${from}
      COMMENT ON TABLE customers IS 'who buys';
      CREATE INDEX by_name ON customers (fullname);
      CREATE FUNCTION tick() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RETURN NEW; END $$;
      CREATE TRIGGER ticks BEFORE UPDATE ON customers FOR EACH ROW EXECUTE FUNCTION tick();`;
    const generated = await generate({
      spec: parsed,
      from: source("from", more),
      to: { role: "to", origin: "spec-model", files: parsed.model, scope: "named" },
      lang: "en",
      cacheDir,
      progress: () => {},
    });
    assert.ok(generated.proved);
    const left = generated.plan.forward.changes.filter(({ type }) => type !== "rename");
    const told = left.map((change) => {
      if (change.type === "drop") return `drop ${change.fact.id.kind}`;
      return change.type === "alter" ? `alter ${change.attributes.join()}` : change.type;
    });
    assert.deepEqual(told, ["drop index", "alter notNullName"]);
  });
}
