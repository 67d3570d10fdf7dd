import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { readArguments } from "../../src/cli/arguments.ts";
import { catalogs } from "../../src/locales/catalog.ts";
import { Failure } from "../../src/model/failure.ts";
import { agents, workflowFile } from "../../src/workspace/workflow-file.ts";
import { temporaryProject } from "../temporary-project.ts";
import { call } from "./call.ts";

const summarySchema = readFileSync(join(import.meta.dirname, "../../schemas/summary.schema.json"), "utf8");
const places = {
  kilo: ".kilocode/workflows/smartspec_data_migration_generator.md",
  claude: ".claude/commands/smartspec_data_migration_generator.md",
  cursor: ".cursor/commands/smartspec_data_migration_generator.md",
  opencode: ".opencode/command/smartspec_data_migration_generator.md",
};

describe("init", () => {
  for (const agent of agents) {
    it(`shows the file for ${agent}, and writes it with --apply, once`, async (t) => {
      const { root, list } = temporaryProject(t);
      const shown = await call(root, ["init", "--platform", agent]);
      assert.deepEqual([shown.exit, shown.stderr, list()], [0, "", []]);
      const done = await call(root, ["init", "--platform", agent, "--apply"]);
      assert.deepEqual([done.exit, done.stderr, list()], [0, "", [places[agent]]]);
      const text = readFileSync(join(root, places[agent]), "utf8");
      assert.ok(shown.stdout.endsWith(`\n\n${text}`));
      assert.ok(done.stdout.startsWith(places[agent]));
      const again = await call(root, ["init", "--platform", agent, "--apply"]);
      assert.equal(again.exit, 0);
      assert.notEqual(again.stdout, done.stdout);
      assert.equal(readFileSync(join(root, places[agent]), "utf8"), text);
    });
  }

  it("writes nothing through a link that leaves the project", async (t) => {
    const project = temporaryProject(t);
    project.link(".kilocode", "/tmp");
    assert.equal((await call(project.root, ["init", "--platform", "kilo", "--apply"])).exit, 2);
  });

  it("overwrites nothing", async (t) => {
    const { root } = temporaryProject(t, { [places.kilo]: "# Mine\n" });
    assert.equal((await call(root, ["init", "--platform", "kilo", "--apply"])).exit, 1);
    assert.equal(readFileSync(join(root, places.kilo), "utf8"), "# Mine\n");
  });

  for (const lang of ["en", "th"] as const) {
    it(`installs in ${lang} what the golden text says`, () => {
      const texts = agents.map((agent) => workflowFile(agent, catalogs[lang].workflow));
      const actual = texts.map(({ path, text }) => `<!-- ${path} -->\n${text}`).join("\n");
      const golden = join(import.meta.dirname, "golden", `workflow.${lang}.txt`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(golden, actual);
      assert.equal(actual, readFileSync(golden, "utf8"));
    });

    it(`speaks in ${lang} of flags, values and keys that there are`, () => {
      for (const agent of agents) {
        const { text } = workflowFile(agent, catalogs[lang].workflow);
        const commands = text.split("\n").filter((line) => line.startsWith("smartspec_data_migration_generator "));
        assert.equal(commands.length, 2);
        for (const line of commands) {
          const read = readArguments(line.split(" ").slice(1));
          assert.ok(typeof read === "object" && read.spec === "<spec_md>", line);
        }
        const flags = new Set(text.match(/--[a-z][a-z-]*/g));
        assert.ok(flags.size >= 5);
        for (const flag of flags) assert.ok(!isUnknown(flag), flag);
        const keys = (text.match(/`[a-z_]+(\.[a-z_]+)*`/g) ?? []).flatMap((name) => name.slice(1, -1).split("."));
        for (const key of keys) {
          const file = ["spec", "md", "migration", "rollback", "finalize", "report", "sql"].includes(key);
          // A failed run has `error` instead of a summary, and YAML is what a candidate holds.
          assert.ok(file || key === "error" || summarySchema.includes(`"${key}"`), key);
        }
      }
    });
  }
});

function isUnknown(flag: string): boolean {
  try {
    readArguments(["specs/a/spec.md", flag]);
    return false;
  } catch (error) {
    return error instanceof Failure && error.advice.code === "flagUnknown";
  }
}
