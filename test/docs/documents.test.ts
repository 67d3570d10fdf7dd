import assert from "node:assert/strict";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, it } from "node:test";
import { Ajv } from "ajv";
import type { Nodes } from "mdast";
import { parse } from "yaml";
import { catalogs } from "../../src/locales/catalog.ts";
import { fencedBlocks } from "../../src/spec/blocks.ts";
import { parseMarkdown } from "../../src/spec/markdown.ts";
import { parseSpec } from "../../src/spec/parse-spec.ts";

const root = join(import.meta.dirname, "../..");
const read = (path: string) => readFileSync(join(root, path), "utf8");
const documents = [
  ...readdirSync(root).filter((name) => name.endsWith(".md")),
  ...readdirSync(join(root, "docs")).map((name) => `docs/${name}`),
];

describe("the documents", () => {
  for (const document of documents) {
    it(`link to what is there: ${document}`, async () => {
      const missing: string[] = [];
      for (const target of links(await parseMarkdown(read(document)))) {
        if (target.includes("://")) continue;
        const [path = "", anchor] = target.split("#");
        const file = path === "" ? document : join(dirname(document), path);
        if (!existsSync(join(root, file))) missing.push(target);
        else if (anchor !== undefined && !anchors(read(file)).includes(decodeURIComponent(anchor)))
          missing.push(target);
      }
      assert.deepEqual(missing, []);
    });
  }

  for (const manual of ["docs/manual.md", "docs/manual.th.md"]) {
    it(`show configurations and blocks that are valid: ${manual}`, async () => {
      const blocks = fencedBlocks(await parseMarkdown(read(manual)));
      const config = blocks.find(({ lang, text }) => lang === "yaml" && text.includes("safety:"));
      const specs = blocks.filter(({ lang }) => lang === "markdown");
      const spec = specs.find(({ text }) => text.includes("yaml migration"));
      const [migration] = fencedBlocks(await parseMarkdown(spec?.text ?? ""));
      assert.deepEqual(errors("config", config?.text), []);
      assert.deepEqual(errors("migration", migration?.text), []);
      const model = specs.find(({ text }) => text.includes("|---|"))?.text ?? "";
      const { tables } = await parseSpec({ id: "orders", path: "spec.md", text: model });
      assert.deepEqual(
        tables.map(({ path }) => path),
        [["public", "orders"]],
      );
    });

    it(`name every flag of --help: ${manual}`, () => {
      const flags = catalogs.en.cli.help({ version: "" }).match(/(?<= )--[a-z-]+/g) ?? [];
      assert.ok(flags.length > 10);
      assert.deepEqual(
        flags.filter((flag) => !read(manual).includes(`\`${flag}\``)),
        [],
      );
    });
  }

  it("show the three use cases word for word", () => {
    const help = oneLine(catalogs.en.cli.help({ version: "" }));
    for (const document of ["README.md", "README.th.md", "docs/manual.md", "docs/manual.th.md"]) {
      for (const useCase of [
        "specs/data/user_profile/spec.md --from-schema db/schema_v1.sql --to-schema db/schema_v2.sql",
        "specs/data/orders/spec.md --apply --platform kilo",
        "specs/data/products/spec.md --json",
      ]) {
        const command = `smartspec_data_migration_generator ${useCase}`;
        assert.ok(oneLine(read(document)).includes(command), `${document}: ${useCase}`);
        assert.ok(help.includes(command), useCase);
      }
    }
  });
});

function links(node: Nodes): string[] {
  const own = node.type === "link" ? [node.url] : [];
  return "children" in node ? [...own, ...node.children.flatMap(links)] : own;
}

/** Headings as the hosts of repositories spell them in an address. */
function anchors(text: string): string[] {
  const headings = text.split("\n").filter((line) => line.startsWith("#"));
  return headings.map((line) =>
    line
      .replace(/^#+ /, "")
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{M}\p{N}_ -]/gu, "")
      .replaceAll(" ", "-"),
  );
}

function errors(name: string, yaml: string | undefined): unknown[] {
  const validate = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(read(`schemas/${name}.schema.json`)));
  validate(parse(yaml ?? "- missing"));
  return validate.errors ?? [];
}

/** Commands may go on in the next line. */
function oneLine(text: string): string {
  return text.replaceAll(/\\\n/g, " ").replaceAll(/\s+/g, " ");
}
