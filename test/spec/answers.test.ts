import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { Failure } from "../../src/model/failure.ts";
import { blanksOf, withAnswers } from "../../src/spec/answers.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";
import { lineDiff } from "../../src/write/line_diff.ts";

const answer = (yaml: string, ...values: readonly string[]) => ({ yaml, values });

const block = `# Orders

\`\`\`yaml migration
# as agreed in May
rename:
  columns: { orders.nr: id } # the old number
transform:
  - table: orders
    up:
      total: "total * 100"
\`\`\`

More prose.
`;

describe("answers in a spec", () => {
  it("go into the block that is there, whose comments and order stay", async () => {
    const text = await withAnswers(block, [
      answer("rename:\n  tables:\n    bills: invoices"),
      answer("rename:\n  columns:\n    orders.note: remark"),
      answer('fill:\n  orders.currency: "<SQL expression>"', "'THB'"),
      answer("transform:\n  - table: orders\n    up:\n      at: \"at AT TIME ZONE '<time zone>'\"", "Asia/Bangkok"),
      answer("violations:\n  orders.code unique: keep_first"),
      answer("model: complete"),
    ]);
    assert.equal(
      text,
      `# Orders

\`\`\`yaml migration
# as agreed in May
rename:
  columns: { orders.nr: id, orders.note: remark } # the old number
  tables:
    bills: invoices
transform:
  - table: orders
    up:
      total: "total * 100"
      at: at AT TIME ZONE 'Asia/Bangkok'
fill:
  orders.currency: "'THB'"
violations:
  orders.code unique: keep_first
model: complete
\`\`\`

More prose.
`,
    );
    const { intent } = await parseSpec({ id: "orders", path: "spec.md", text });
    assert.deepEqual(intent.fill, { "orders.currency": "'THB'" });
  });

  it("make a block at the end where there is none, and fill one that is empty", async () => {
    const made = "```yaml migration\nrename:\n  tables:\n    a: b\n```\n";
    const answers = [answer("rename:\n  tables:\n    a: b")];
    assert.equal(await withAnswers("# Orders\n\nProse.\n\n\n", answers), `# Orders\n\nProse.\n\n${made}`);
    assert.equal(await withAnswers("# Orders\n\n```yaml migration\n```\n", answers), `# Orders\n\n${made}`);
    assert.equal(await withAnswers("# Orders\r\n", answers), `# Orders\n\n${made}`.replaceAll("\n", "\r\n"));
  });

  it("keep the margin of a block in a list or a quote", async () => {
    const text = "1. Intent:\n\n   ```yaml migration\n   rename:\n     tables: {}\n   ```\n";
    const filled = "1. Intent:\n\n   ```yaml migration\n   rename:\n     tables: { a: b }\n   ```\n";
    assert.equal(await withAnswers(text, [answer("rename:\n  tables:\n    a: b")]), filled);
    const quote = "> ```yaml migration\n> model: partial\n> ```\n";
    const more = quote.replace("partial", "partial\n> fill:\n>   a.b: c");
    assert.equal(await withAnswers(quote, [answer("fill:\n  a.b: c")]), more);
  });

  it("that contradict each other, or the block, are refused with their place", async () => {
    const clash = (text: string, ...lines: readonly string[]) =>
      withAnswers(
        text,
        lines.map((yaml) => answer(yaml)),
      );
    const up = (value: string) => `transform:\n  - table: orders\n    up:\n      total: "${value}"`;
    const rename = (from: string, to: string) => `rename:\n  columns:\n    ${from}: ${to}`;
    const cases: readonly (readonly [place: string, text: string, ...lines: readonly string[]])[] = [
      ["model", "# Orders\n", "model: complete", "model: partial"],
      ["model", block.replace("rename:", "model: partial\nrename:"), "model: complete"],
      ["transform orders up total", block, up("0")],
      [
        "violations orders.code unique",
        "",
        "violations:\n  orders.code unique: keep_first",
        "violations:\n  orders.code unique: quarantine",
      ],
      ["rename columns orders.nr", block, rename("orders.nr", "number")],
      ["rename columns orders.nr, orders.no", block, rename("orders.no", "id")],
      ["rename columns t.a, t.b", "", rename("t.a", "c"), rename("t.b", "c")],
      ["rename tables a, b", "", "rename:\n  tables: { a: c }", "rename:\n  tables: { b: c }"],
      ["fill", block.replace("rename:", "fill: now\nrename:"), "fill:\n  a.b: c"],
    ];
    for (const [place, text, ...lines] of cases)
      await assert.rejects(clash(text, ...lines), (error) => {
        assert.ok(error instanceof Failure && error.exit === 1);
        assert.deepEqual([error.advice.code, error.advice.params], ["answersContradict", { place }]);
        return true;
      });
    for (const lines of [
      ["model: complete", "model: complete"],
      [rename("t.a", "c"), rename("u.b", "c")],
      [rename("orders.nr", "id"), up("total * 100")],
    ])
      await clash(block, ...lines);
  });

  it("have blanks, each filled in its turn, whatever is put there", async () => {
    const yaml = 'map:\n  orders.state:\n    lost: "<label>"\n    gone: "<label>"';
    assert.deepEqual(await blanksOf(yaml), [
      { place: "map orders.state lost", blank: "<label>" },
      { place: "map orders.state gone", blank: "<label>" },
    ]);
    assert.deepEqual(await blanksOf("model: complete"), []);
    const text = await withAnswers("# A\n", [answer(yaml, "$& open: #1", "true")]);
    const { intent } = await parseSpec({ id: "orders", path: "spec.md", text });
    assert.deepEqual(intent.map, { "orders.state": { lost: "$& open: #1", gone: "true" } });
  });

  it("are none, and nothing changes", async () => {
    assert.equal(await withAnswers(block, []), block);
  });
});

it("a diff shows what changes with some lines around it", () => {
  const shown = lineDiff("1\n2\n3\n4\n5\n6\n7\n8\n", "1\n2\n3\n4\n5a\n6\n6b\n7\n8\n").map(
    ({ sign, text }) => `${sign}${text}`,
  );
  assert.deepEqual(shown, [" 2", " 3", " 4", "-5", "+5a", " 6", "+6b", " 7", " 8", " "]);
  assert.deepEqual(
    lineDiff("a", "a").filter(({ sign }) => sign !== " "),
    [],
  );
});
