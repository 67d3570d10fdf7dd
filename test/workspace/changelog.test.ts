import assert from "node:assert/strict";
import { describe, it, type TestContext } from "node:test";
import { say } from "../../src/locales/say.ts";
import { migrationFiles, saveFindings } from "../../src/workspace/save.ts";
import { opened } from "./opened.ts";

const scripts = { migration: "-- m", rollback: "-- r", joined: { migration: "-- jm", rollback: "-- jr" }, verify: "" };
const last = { "db/changelog/001-a.sql": "--liquibase formatted sql\n--changeset me:1\nselect 1;\n" };
const xml = (inner: string) => `<?xml version="1.0"?>\n<databaseChangeLog>\n${inner}\n</databaseChangeLog>\n`;

async function told(t: TestContext, files: Readonly<Record<string, string>>) {
  const { project, config } = await opened(t, { ...last, ...files });
  const saved = await migrationFiles(project, config, "orders", scripts, new Date());
  return saveFindings(project, config, saved);
}

describe("a master changelog", () => {
  const masters: readonly (readonly [how: string, path: string, text: string, entry: string])[] = [
    [
      "in XML",
      "db/master.xml",
      xml('  <include relativeToChangelogFile="true"\n    file="changelog/001-a.sql"/>'),
      '<include relativeToChangelogFile="true" file="changelog/002-orders.sql"/>',
    ],
    [
      "in YAML",
      "db/changelog/master.yaml",
      "databaseChangeLog:\n  - include:\n      file: 001-a.sql\n      relativeToChangelogFile: true\n  - include:\n      file: other.sql\n",
      "- include: { file: 002-orders.sql, relativeToChangelogFile: true }",
    ],
    [
      "in JSON",
      "master.json",
      '{ "databaseChangeLog": [ { "include": { "file": "db/changelog/001-a.sql" } } ] }',
      '{ "include": { "file": "db/changelog/002-orders.sql" } }',
    ],
  ];
  for (const [how, path, text, entry] of masters)
    it(`${how} that names its files is told of with what it lacks`, async (t) => {
      const [finding, ...others] = await told(t, { [path]: text });
      assert.deepEqual(others, []);
      assert.deepEqual(finding?.advice.params, { path: "db/changelog/002-orders.sql", master: path, entry });
      if (finding === undefined) return;
      assert.deepEqual(say("en", finding.advice), {
        what: `${path} does not include db/changelog/002-orders.sql.`,
        why: "It names its changelogs one by one, so Liquibase does not see a new one.",
        next: `Add this at its end: ${entry}`,
      });
      assert.deepEqual(say("th", finding.advice), {
        what: `${path} ยังไม่รวม db/changelog/002-orders.sql`,
        why: "ไฟล์นี้ระบุชื่อ changelog ทีละไฟล์ Liquibase จึงไม่เห็นไฟล์ใหม่",
        next: `เพิ่มบรรทัดนี้ท้ายรายการ: ${entry}`,
      });
    });

  const silent: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    "takes the whole folder": {
      "db/master.xml": xml('<includeAll path="changelog/" relativeToChangelogFile="true"/>'),
    },
    "takes the whole folder, and names a file as well": {
      "db/master.yaml":
        "databaseChangeLog:\n  - include: { file: db/changelog/001-a.sql }\n  - includeAll:\n      path: classpath:db/changelog\n",
    },
    "names other files": { "db/master.xml": xml('<include file="elsewhere/001-a.sql"/><include file="b.sql"/>') },
    "names it in a comment only": { "db/master.xml": xml('<!-- <include file="db/changelog/001-a.sql"/> -->') },
    "is none": { "db/package.json": '{ "include": { "file": "db/changelog/001-a.sql" } }' },
    "cannot be read": { "db/master.xml": "\u0000databaseChangeLog db/changelog/001-a.sql" },
  };
  for (const [how, files] of Object.entries(silent))
    it(`that ${how} is not spoken of`, async (t) => assert.deepEqual(await told(t, files), []));

  it("that takes the whole folder in a comment only does not take it", async (t) => {
    const text = xml('<!-- <includeAll path="changelog"/> --><include file="db/changelog/001-a.sql"/>');
    assert.equal((await told(t, { "db/master.xml": text })).length, 1);
  });
});
