import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { stripVTControlCharacters } from "node:util";
import type { Block } from "../../src/cli/screen/block.ts";
import { markdown } from "../../src/cli/screen/markdown.ts";
import { outcomeBlocks } from "../../src/cli/screen/outcome.ts";
import { plain } from "../../src/cli/screen/plain.ts";
import { terminal } from "../../src/cli/screen/terminal.ts";
import { message } from "../../src/model/message.ts";
import type { SchemaSource } from "../../src/model/schema.ts";
import type { Outcome } from "../../src/run.ts";
import { call } from "./call.ts";

const blocks: readonly Block[] = [
  { kind: "headline", tone: "good", text: "Done_it" },
  { kind: "facts", rows: [["From", "db/schema_v1.sql"]] },
  { kind: "heading", text: "Questions" },
  { kind: "list", items: ["is a_b <c> _d_?"] },
  { kind: "yaml", text: "rename:\n  tables: { a: b }\n" },
  { kind: "note", text: "Next" },
];

describe("looks", () => {
  it("are plain lines for logs", () => {
    const expected = [
      "Done_it",
      "From: db/schema_v1.sql",
      "Questions:",
      "- is a_b <c> _d_?",
      "    rename:",
      "      tables: { a: b }",
      "Next",
      "",
    ];
    assert.equal(plain(blocks), expected.join("\n"));
  });
  it("are Markdown for an agent, with nothing taken for markup", () => {
    const text = markdown(blocks);
    assert.match(text, /^## ✅ Done_it$/m);
    assert.match(text, /^- \*\*From:\*\* db\/schema_v1\.sql$/m);
    assert.match(text, /^- is a_b \\<c\\> \\_d\\_\?$/m);
    assert.match(text, /^```yaml migration\nrename:\n {2}tables: \{ a: b \}\n```$/m);
  });
  it("are for the eye in a terminal", () => {
    assert.match(
      stripVTControlCharacters(terminal(blocks)),
      /✔ Done_it\n {2}From {2}db\/schema_v1\.sql\n\nQuestions\n {2}• is a_b/,
    );
  });
});

const source = (role: "from" | "to", origin: SchemaSource["origin"], ...paths: string[]): SchemaSource => ({
  role,
  origin,
  files: paths.map((path) => ({ path, text: "", line: 1 })),
});

interface Change {
  readonly proved?: boolean;
  readonly equal?: boolean;
  readonly exit?: 0 | 1;
  readonly savedBefore?: boolean;
  /** Objects that are not modelled: in one schema, in both. */
  readonly uncovered?: readonly [number, number];
}

function outcome(change: Change = {}): Outcome {
  const { uncovered: [one, both] = [0, 0] } = change;
  const unmodelled = [...Array(one).fill("to"), ...Array(both).fill("both")].map((side) => ({
    kind: "server",
    name: "s",
    in: side,
  }));
  const { proved = true, equal = false, exit = proved ? 0 : 1, savedBefore = false } = change;
  const route = { changes: [], renames: [], first: [], steps: [], guards: [], expects: [] };
  const folder = ".spec/reports/data-migration-generator/20261122-131500-ab12";
  const roles = proved ? ["migration", "report"] : ["report"];
  const files = roles.map((role) => ({ role, path: `${folder}/${role}${role === "report" ? ".md" : ".sql"}` }));
  const finding = {
    severity: "warning",
    advice: message("findings", "notCovered", { kind: "publication", names: "changes" }),
    facts: [],
  };
  const law = (name: "reaches" | "keeps", holds: boolean) => ({ name, holds, figures: {}, violations: [] });
  return {
    exit,
    folder,
    equal,
    savedBefore,
    alternatives: [{ role: "to", origin: "schema-file", paths: ["db/schema.sql"] }],
    summary: {} as Outcome["summary"],
    run: {
      runId: "20261122-131500-ab12",
      version: "1.2.3",
      platform: "ci",
      platformFrom: "environment",
      lang: "en",
      dialect: "postgres",
      dialectFrom: "default",
      dialectSigns: [],
      spec: { id: "orders", title: "Orders", path: "specs/data/orders/spec.md" },
      from: source(
        "from",
        "migrations-folder",
        "db/migrations/1_a.sql",
        "db/migrations/2_b.sql",
        "db/migrations/3_c.sql",
      ),
      to: source("to", "empty"),
      alternatives: [],
      files,
    },
    generated: {
      plan: { forward: route, back: route, checks: [], finalize: [], findings: [finding], questions: [] },
      proof: {
        engine: "PGlite",
        laws: [law("reaches", true), law("keeps", proved)],
        tables: 3,
        tablesWithRows: 2,
        rows: 41,
        unfilled: [],
      },
      proved,
      uncovered: unmodelled,
      fingerprints: { from: "a", to: "b" },
      scripts: { migration: "", rollback: "", finalize: "" },
    } as unknown as Outcome["generated"],
  };
}

describe("the end of a run", () => {
  const cases = [
    ["handed over", outcome(), false],
    ["equal, with --apply", outcome({ equal: true }), true],
    ["saved before", outcome({ savedBefore: true }), true],
    ["not proved", outcome({ proved: false }), false],
    ["objects that are not modelled under --strict", outcome({ exit: 1, uncovered: [1, 1] }), false],
    ["equal in what is modelled", outcome({ equal: true, uncovered: [1, 2] }), false],
    ["equal, with objects in both that nobody compared", outcome({ equal: true, uncovered: [0, 1] }), false],
  ] as const;
  for (const lang of ["en", "th"] as const) {
    it(`is told in ${lang}, word for word`, () => {
      const told = cases.map(([name, each, applied]) => `## ${name}\n${plain(outcomeBlocks(each, lang, applied))}`);
      compare(`outcome.${lang}.txt`, told.join("\n"));
    });
  }
});

describe("help", () => {
  for (const lang of ["en", "th"] as const) {
    it(`is on stdout in ${lang}, exit code 0`, async () => {
      const { exit, stdout, stderr } = await call("/", ["--help", "--lang", lang]);
      assert.deepEqual([exit, stderr], [0, ""]);
      for (const flag of [
        "--from-schema",
        "--to-schema",
        "--apply",
        "--json",
        "--strict",
        "--coverage",
        "--target-version",
        "--engine",
        "--allow-network",
        "--platform",
        "--lang",
        "--config",
      ]) {
        assert.ok(stdout.includes(`\n  ${flag} `), flag);
      }
      for (const flag of ["--out <dir>", "--quiet", "-h, --help", "-V, --version"])
        assert.ok(stdout.includes(`\n  ${flag}`), flag);
      assert.ok(stdout.split("\n").every((line) => line.length <= 110));
    });
  }
  for (const lang of ["en", "th"] as const) {
    it(`shows in ${lang} what is covered, as the documentation has it`, async () => {
      const page = join(import.meta.dirname, "../../docs", lang === "en" ? "coverage.md" : "coverage.th.md");
      const { exit, stdout, stderr } = await call("/", ["--coverage", "--lang", lang]);
      assert.deepEqual([exit, stderr], [0, ""]);
      if (process.env.UPDATE_GOLDEN) writeFileSync(page, stdout);
      assert.equal(stdout, readFileSync(page, "utf8"), "docs/coverage*.md: make them anew with UPDATE_GOLDEN=1");
    });
  }
  it("shows the version", async () => {
    const { version } = JSON.parse(readFileSync(join(import.meta.dirname, "../../package.json"), "utf8"));
    assert.deepEqual(await call("/", ["--version"]), { exit: 0, stdout: `${version}\n`, stderr: "" });
  });
});

/** `UPDATE_GOLDEN=1` writes the texts anew, to be read before they are committed. */
function compare(name: string, actual: string): void {
  const golden = join(import.meta.dirname, "golden", name);
  if (process.env.UPDATE_GOLDEN) writeFileSync(golden, actual);
  assert.equal(actual, readFileSync(golden, "utf8"));
}
