import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { fencedBlocks } from "../../src/spec/blocks.ts";
import { parseMarkdown } from "../../src/spec/markdown.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";

const root = join(import.meta.dirname, "../..");
const script = (await import(join(root, "scripts", "migration-reference.mjs"))) as {
  referencePages(): Readonly<Record<string, string>>;
};
const pages = Object.entries(script.referencePages());

for (const [path, text] of pages) {
  test(`the reference is as the JSON Schema has it, or \`npm run reference\` was forgotten: ${path}`, () => {
    assert.equal(readFileSync(join(root, path), "utf8"), text);
  });

  test(`its examples are blocks that are read: ${path}`, async () => {
    const examples = fencedBlocks(await parseMarkdown(text));
    assert.ok(examples.length > 10);
    for (const { text: yaml } of examples)
      await parseSpec({ id: "case", path: "spec.md", text: `\`\`\`yaml migration\n${yaml}\n\`\`\`\n` });
  });
}
