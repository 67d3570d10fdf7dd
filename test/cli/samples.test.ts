import assert from "node:assert/strict";
import { test } from "node:test";
import type { Summary } from "../../src/write/summary.ts";
import { temporaryProject } from "../temporary-project.ts";
import { call } from "./call.ts";

const spec = "specs/data/orders/spec.md";
const files = {
  "db/schema_v1.sql": `CREATE TABLE orders (id integer PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{3}-[0-9]{5}-[a-f]$'));
CREATE TABLE lines (order_id integer NOT NULL REFERENCES orders, body text NOT NULL);
`,
  "db/schema_v2.sql": `CREATE TABLE orders (id integer PRIMARY KEY, code text NOT NULL CHECK (code ~ '^[A-Z]{3}-[0-9]{5}-[a-f]$'), note text);
CREATE TABLE lines (order_id integer NOT NULL REFERENCES orders);
`,
};
const sample = (sql: string): string => `# Orders\n\n\`\`\`sql sample\n${sql}\n\`\`\`\n`;

async function previewed(t: Parameters<typeof temporaryProject>[0], more: Readonly<Record<string, string>>) {
  const { root } = temporaryProject(t, { [spec]: "# Orders\n", ...files, ...more });
  const { exit, stdout, stderr } = await call(root, [spec, "--json", "--quiet"]);
  return { exit, stderr, summary: JSON.parse(stdout) as Summary & { error?: { code: string; what: string } } };
}

test("a table whose rule no made-up row meets is empty without rows of one's own, and is named", async (t) => {
  const { exit, summary } = await previewed(t, {});
  assert.equal(exit, 0);
  assert.deepEqual([summary.proof.tables_with_rows, summary.proof.samples], [0, []]);
  assert.ok(summary.proof.coverage.unexercised.some(({ object }) => object === "constraint public.orders.orders_pkey"));
  assert.ok(summary.proof.coverage.unexercised.some(({ object }) => object === "column public.lines.body"));
});

test("rows of data.sql beside the present schema, and of the spec, take part", async (t) => {
  const { exit, summary } = await previewed(t, {
    "db/data.sql": "SET search_path = public;\nINSERT INTO orders VALUES (1, 'ABC-12345-a');\n",
    [spec]: sample("INSERT INTO orders VALUES (2, 'ABC-12345-b');\nINSERT INTO lines VALUES (2, 'from the spec');"),
  });
  assert.equal(exit, 0);
  const { proof } = summary;
  assert.deepEqual([proof.holds, proof.samples], [true, ["db/data.sql", spec]]);
  assert.equal(proof.tables_with_rows, 2);
  assert.ok(proof.rows >= 3);
  assert.deepEqual([proof.coverage.changed, proof.coverage.changed_with_values], [1, 1]);
});

test("a data.sql that does not fit is left out whole, and told of without its values", async (t) => {
  for (const [sql, line] of [
    ["INSERT INTO orders VALUES (1, 'ABC-12345-a');\nINSERT INTO orders VALUES (2, 'secret');\n", 2],
    ["INSERT INTO orders VALUES (1, 'ABC-12345-a');\nCREATE TABLE secret ();\n", 2],
    ["INSERT INTO orders VALUES (1, 'secret\n", undefined],
  ] as const) {
    const { exit, summary } = await previewed(t, { "db/data.sql": sql });
    assert.deepEqual([exit, summary.proof.samples, summary.proof.rows], [0, [], 0], sql);
    const told = summary.findings.find(({ code }) => code === "sampleLeftOut");
    assert.ok(told, sql);
    assert.ok(told.what.includes("db/data.sql"), told.what);
    if (line !== undefined) assert.ok(told.why.includes(`line ${line}`), told.why);
    assert.ok(!JSON.stringify(summary).includes("secret"));
  }
});

test("a sample of the spec that does not fit, or that makes something, is an error with its line", async (t) => {
  const wrong = await previewed(t, { [spec]: sample("INSERT INTO orders VALUES (2, 'secret');") });
  assert.equal(wrong.exit, 1);
  assert.match(wrong.summary.error?.what ?? "", /specs\/data\/orders\/spec\.md, line 4/);
  assert.ok(!JSON.stringify(wrong.summary).includes("secret"));
  const shaping = await previewed(t, { [spec]: sample("DROP TABLE lines;") });
  assert.deepEqual([shaping.exit, shaping.summary.error?.code], [1, "sampleShapes"]);
});

test("a sample is no data model", async (t) => {
  const model = `# Orders

\`\`\`sql
CREATE TABLE orders (id integer PRIMARY KEY, code text NOT NULL, note text);
\`\`\`

\`\`\`sql sample
INSERT INTO orders VALUES (7, 'ABC-12345-c');
\`\`\`
`;
  const { exit, summary } = await previewed(t, { [spec]: model });
  assert.deepEqual([exit, summary.to.why, summary.proof.samples], [0, "spec-model", [spec]]);
});
