import assert from "node:assert/strict";
import { test } from "node:test";
import { generate } from "../../src/generate.ts";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import type { Generated } from "../../src/model/generated.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { cacheDir, source } from "../corpus/cases.ts";

const from = `
  CREATE TABLE customers (id integer PRIMARY KEY, name text);
  CREATE TABLE orders (
    id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT orders_key PRIMARY KEY,
    customer_id integer CONSTRAINT buyer REFERENCES customers ON DELETE CASCADE,
    total numeric DEFAULT 0 CHECK (total >= 0),
    code varchar(10), remark text NOT NULL DEFAULT '', spare integer
  );
  CREATE INDEX by_code ON orders (code) WHERE code <> '';
  COMMENT ON COLUMN orders.remark IS 'free text';
  CREATE TABLE others (id integer);
  INSERT INTO customers VALUES (1, 'Ann'), (2, 'Bob');
  INSERT INTO orders (customer_id, total, code, remark, spare) VALUES (1, 5, 'A1', 'x', 7), (2, 0, 'B2', 'y', NULL);`;

const rows = `
| Field | Type | Key | References |
|---|---|---|---|
| id | bigint | PK | |
| customer_id | bigint | FK | customers(id) |
| total | numeric | | |
| code | varchar(10) | | |
| placed | timestamptz | | |
| parts | integer | | |`;

async function run(table: string, more = "", lang: "en" | "th" = "en"): Promise<Generated> {
  const spec = await parseSpec({
    id: "case",
    path: "specs/data/case/spec.md",
    text: `# Case\n\n## Data Model\n\n### orders\n${table}\n\n${more}`,
  });
  return generate({
    spec,
    from: source("from", from),
    to: { role: "to", origin: "spec-model", files: spec.model, scope: "named" },
    lang,
    cacheDir,
    progress: () => {},
  });
}

const block = (yaml: string): string => `\`\`\`yaml migration\n${yaml}\n\`\`\`\n`;

const changes = ({ plan }: Generated): string[] =>
  plan.forward.changes.map((change) => {
    if (change.type === "rename") return `rename ${change.from.path.join(".")}`;
    const fact = change.type === "alter" ? change.to : change.fact;
    return `${change.type} ${fact.id.kind} ${fact.id.path.slice(1).join(".")}`;
  });

test("a table says what it says; the rest stays, and columns that it does not name are asked for", async () => {
  const generated = await run(rows);
  assert.ok(generated.proved);
  assert.deepEqual(changes(generated).sort(), [
    "alter column orders.customer_id",
    "create column orders.parts",
    "create column orders.placed",
  ]);
  const asked = generated.plan.questions.filter(({ advice }) => advice.code === "unnamedColumn");
  assert.deepEqual(
    asked.map(({ id, candidates }) => [id, candidates.map(({ yaml }) => yaml)]),
    [
      ["unnamedColumn:orders.remark", ["model: complete", "model: partial"]],
      [
        "unnamedColumn:orders.spare",
        ["rename:\n  columns:\n    orders.spare: parts", "model: complete", "model: partial"],
      ],
    ],
  );
  assert.equal(say("en", asked[0]?.advice ?? assert.fail()).what, "Does orders.remark go?");
  assert.equal(say("th", asked[0]?.advice ?? assert.fail()).what, "orders.remark จะหายไปหรือไม่");
});

test("with model: complete the columns go that it does not name, and nothing else", async () => {
  const generated = await run(rows, block("model: complete\nrename:\n  columns: { orders.spare: parts }"));
  assert.ok(generated.proved);
  assert.deepEqual(
    generated.plan.questions.map(({ id }) => id),
    [],
  );
  assert.deepEqual(
    changes(generated).sort(),
    [
      "alter column orders.customer_id",
      "create column orders.placed",
      "drop column orders.remark",
      "drop comment public.orders.remark",
      "drop default orders.remark",
      "rename public.orders.spare",
    ].sort(),
  );
});

test("with model: partial they stay, and nobody is asked", async () => {
  const generated = await run(rows, block("model: partial"));
  assert.ok(generated.proved);
  assert.deepEqual(generated.plan.questions, []);
});

test("NULL and defaults change where the table tells them; another primary key takes the place of the old one", async () => {
  const generated = await run(
    `
| Field | Type | Required | Default | Key |
|---|---|---|---|---|
| code | varchar(10) | yes | - | PK |
| remark | text | no | none | |
| total | numeric | yes | 1 | |`,
    block("model: partial"),
  );
  assert.ok(generated.proved);
  assert.deepEqual(changes(generated).sort(), [
    "alter column orders.code",
    "alter column orders.remark",
    "alter column orders.total",
    "alter default orders.total",
    "create constraint orders.orders_pkey",
    "drop constraint orders.orders_key",
  ]);
});

test("a table that the database does not have is made", async () => {
  const generated = await run(
    rows.replace("| placed", "| remark | text | | |\n| spare | integer | | |\n| placed"),
    "### parts\n\n| Field | Type |\n|---|---|\n| id | integer |\n\n### customers\n\n| Field | Type | Key |\n|---|---|---|\n| id | integer | PK |\n| name | text | |\n",
  );
  assert.ok(generated.proved);
  assert.ok(changes(generated).includes("create table parts"));
  assert.ok(changes(generated).every((change) => !change.startsWith("drop")));
  assert.deepEqual(generated.plan.questions, []);
});

test("another type under something that would have to be told anew is refused", async () => {
  const narrow = "\n| Field | Type |\n|---|---|\n| total | integer |";
  for (const [lang, what] of [
    ["en", "The spec's table gives orders.total another type (line 7), and other objects speak of it."],
    ["th", "ตารางใน spec ให้ orders.total เป็นชนิดอื่น (บรรทัด 7) แต่มีสิ่งอื่นที่พูดถึงคอลัมน์นี้"],
  ] as const) {
    try {
      await run(narrow, "", lang);
      assert.fail("nothing failed");
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      assert.equal(say(lang, error.advice).what, what);
      assert.match(say(lang, error.advice).why, /constraint orders\.orders_total_check/);
    }
  }
});
