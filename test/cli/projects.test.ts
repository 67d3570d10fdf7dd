import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it } from "node:test";
import { temporaryProject } from "../temporary-project.ts";
import { call } from "./call.ts";

const spec =
  "# Users\n\n```sql\ncreate table users (id int primary key, full_name text);\n```\n\n```yaml migration\nrename: { columns: { users.name: full_name } }\n```\n";
const first = "create table users (id int primary key, name text);";

/** The report, and the text of a file of the project. */
function reader(root: string, list: () => string[]) {
  const text = (path: string) => readFileSync(join(root, path), "utf8");
  return { text, report: text(list().find((path) => path.endsWith("/report.md")) ?? assert.fail("no report")) };
}

describe("a project", () => {
  it("of Sqitch gets a change that is deployed, reverted and verified", async (t) => {
    const { root, list } = temporaryProject(t, {
      "specs/data/users/spec.md": spec,
      "sqitch.plan":
        "%syntax-version=1.0.0\n%project=shop\n\nfirst 2024-01-01T00:00:00Z Ann Lee <ann@example.org> # first\n",
      "deploy/first.sql": `-- Deploy shop:first to pg\nBEGIN;\n${first}\nCOMMIT;\n`,
      "revert/first.sql": "drop table users;",
    });
    const { exit, stdout, stderr } = await call(root, ["specs/data/users/spec.md", "--apply"]);
    assert.equal(exit, 0, stdout + stderr);
    const { text, report } = reader(root, list);
    assert.match(text("deploy/users.sql"), /RENAME COLUMN name TO full_name/);
    assert.match(text("revert/users.sql"), /RENAME COLUMN full_name TO name/);
    assert.equal(
      text("verify/users.sql"),
      'BEGIN;\nSELECT "full_name" FROM "public"."users" WHERE false;\nROLLBACK;\n',
    );
    assert.match(text("sqitch.plan"), /# first\nusers [-0-9T:]+Z Ann Lee <ann@example\.org> # users\n$/);
    assert.match(report, /`deploy\/first\.sql` \(the project's migrations, replayed; Sqitch\)/);
    assert.match(report, /- `sqitch\.plan` – the project's list of migrations, with the new one at its end/);
    assert.doesNotMatch(report, /not taken/);
  });

  for (const [lang, told] of [
    ["en", "migration.sql, line 45: liquibase would take this line for a mark of its own (--rollback)."],
    ["th", "migration.sql บรรทัด 45: liquibase จะอ่านบรรทัดนี้เป็นเครื่องหมายของตัวเอง (--rollback)"],
  ] as const) {
    it(`is told in ${lang} of a line at which its tool would cut the script, and nothing is saved`, async (t) => {
      const body = "begin\n--  Rollback what is left\nreturn 1; end";
      const { root, list } = temporaryProject(t, {
        "specs/data/users/spec.md": `# Users\n\n\`\`\`sql\ncreate function f() returns int language plpgsql as $$ ${body} $$;\n\`\`\`\n`,
        "db/changelog/1.sql": "--liquibase formatted sql\n--changeset a:1\ncreate table users (id int);\n",
      });
      const before = list();
      const { exit, stderr } = await call(root, ["specs/data/users/spec.md", "--apply", "--lang", lang]);
      assert.equal(exit, 1);
      assert.ok(stderr.includes(told), stderr);
      assert.deepEqual(
        list().filter((path) => !path.startsWith(".smartspec")),
        before,
      );
    });
  }

  for (const [lang, title, order] of [
    ["en", "## Schemas that were found and not taken", "In this order the first that is found is taken"],
    ["th", "## สคีมาที่พบแต่ไม่ได้ใช้", "ใช้สิ่งแรกที่พบตามลำดับนี้"],
  ] as const) {
    it(`reads in its report in ${lang} what else could have been taken`, async (t) => {
      const { root, list } = temporaryProject(t, {
        "specs/data/users/spec.md": spec,
        "db/migrations/20240101000000_first.sql": `-- migrate:up\n${first}\n\n-- migrate:down\ndrop table users;\n`,
        "db/schema.sql": first,
        "apps/old/migrations/0001_a.sql": "create table a (id int);",
      });
      const { exit, stdout, stderr } = await call(root, ["specs/data/users/spec.md", "--lang", lang]);
      assert.equal(exit, 0, stdout + stderr);
      const { report } = reader(root, list);
      const told = report.slice(report.indexOf(title));
      assert.ok(told.startsWith(`${title}\n\n${order}`), report);
      for (const path of ["apps/old/migrations/0001_a.sql", "db/schema.sql"])
        assert.ok(told.includes(`\`${path}\``), path);
      assert.match(report, /`db\/migrations\/20240101000000_first\.sql` \([^)]*; dbmate\)/);
    });
  }
});
