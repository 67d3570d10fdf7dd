import assert from "node:assert/strict";
import { test } from "node:test";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import { unified } from "unified";
import { block, code, plain, table } from "../../src/write/markdown.ts";
import { chance } from "../chance.ts";

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly lang?: string | null;
  readonly children?: readonly Node[];
}

const read = (text: string): Node => unified().use(remarkParse).use(remarkGfm).parse(text) as Node;
const flat = (node: Node): readonly Node[] => [node, ...(node.children ?? []).flatMap(flat)];
const said = (node: Node): string =>
  flat(node)
    .map(({ value }) => value ?? "")
    .join("");

const hostile = [
  "a|b",
  "a`b",
  "``",
  "`",
  "*bold* _it_",
  "<script>",
  "[x](y)",
  "back\\slash",
  "a\\|b",
  "line\nbreak",
  "ชื่อ | `x`",
  "```",
  "~~gone~~",
  "&lt;",
  "https://example.org",
];

test("plain text stays text in a cell, whatever it holds", () => {
  for (const text of hostile) {
    const tree = read(table(["head", "second"], [[plain(text), "end"]]));
    const cells = flat(tree).filter(({ type }) => type === "tableCell");
    assert.equal(cells.length, 4, text);
    assert.equal(said(cells[2] as Node), text.replaceAll("\n", " "), text);
    const types = new Set(flat(cells[2] as Node).map(({ type }) => type));
    assert.ok(![...types].some((type) => ["inlineCode", "emphasis", "strong", "html"].includes(type)), text);
  }
});

test("a name in code style stays one code span in a cell, whatever it holds", () => {
  // A backslash right before a bar cannot be written in a code span of a cell: GFM has no way to say it.
  for (const text of hostile.filter((item) => !item.includes("\\|"))) {
    const tree = read(table(["head", "second"], [[code(text), "end"]]));
    const cells = flat(tree).filter(({ type }) => type === "tableCell");
    assert.equal(cells.length, 4, text);
    assert.deepEqual(
      (cells[2] as Node).children?.map(({ type, value }) => [type, value?.trim()]),
      [["inlineCode", text.replaceAll("\n", " ")]],
      text,
    );
  }
});

test("a fenced block holds any text as it is", () => {
  for (let seed = 0; seed < 300; seed += 1) {
    const luck = chance(seed);
    const body = luck.list(12, () => luck.pick(["```", "`", "~~~", "a", "\n", "````", " "])).join("");
    const [first, ...more] = read(block("yaml", body)).children ?? [];
    assert.deepEqual([first?.type, first?.lang, first?.value, more.length], ["code", "yaml", body, 0], String(seed));
  }
});
