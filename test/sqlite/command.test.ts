import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it } from "node:test";
import { caseNamesOf, migrate, readCase } from "../corpus/cases.ts";
import { shareOf } from "../extent.ts";

/** What the command says; undefined where it failed. */
function sqlite3(
  args: readonly string[],
  input?: string,
): { readonly out: string; readonly failed: string | undefined } {
  const { status, stdout, stderr, error } = spawnSync("sqlite3", args, { encoding: "utf8", input });
  return { out: stdout, failed: status === 0 && error === undefined ? undefined : stderr };
}

const version = /^3\.(\d+)/.exec(sqlite3(["--version"]).out)?.[1];
const isThere = version !== undefined && Number(version) >= 35;

/** Rows of every table of the user, and the counters, as SQL writes them; a column that came back stands at the end, so they go by name. */
const tables = `SELECT 'SELECT ' || quote(c.name) || ', ' || group_concat('quote(' || '"' || replace(c."column", '"', '""') || '"' || ')', ' || '','' || ') || ' FROM "' || replace(c.name, '"', '""') || '" ORDER BY 2;'
  FROM (SELECT m.name, x.name AS "column" FROM sqlite_schema m JOIN pragma_table_info(m.name) x JOIN pragma_table_list l ON l.name = m.name AND l.type = 'table'
    WHERE m.type = 'table' AND (m.name NOT LIKE 'sqlite%' OR m.name = 'sqlite_sequence') AND m.name NOT LIKE '\\_smartspec%' ESCAPE '\\' ORDER BY 1, 2) c
  GROUP BY c.name ORDER BY c.name;`;

function contents(db: string): string {
  const { out } = sqlite3([db, tables]);
  return sqlite3([db], out)
    .out.split("\n")
    .filter((line) => !line.includes("_smartspec"))
    .join("\n");
}

describe("the sqlite3 command", { skip: !isThere }, () => {
  for (const name of shareOf(caseNamesOf("sqlite"), 3)) {
    it(`runs the scripts of ${name}, there and back`, async (t) => {
      const given = readCase(name, "sqlite");
      const { scripts, plan } = await migrate(given);
      const folder = mkdtempSync(join(tmpdir(), "sqlite3-"));
      t.after(() => rmSync(folder, { recursive: true, force: true }));
      const db = join(folder, "a.db");
      for (const [file, text] of Object.entries({ ...scripts, from: given.from, joined: "" }))
        writeFileSync(join(folder, `${file}.sql`), text);
      const run = (file: string): string | undefined =>
        sqlite3(["-bail", db, `.read ${join(folder, `${file}.sql`)}`]).failed;
      assert.equal(run("from"), undefined);
      const before = contents(db);
      const failed = run("migration");
      // Rows of the case may be such that a question is open.
      if (plan.questions.length > 0 && failed !== undefined) {
        assert.ok(failed.includes("Nothing was changed"), failed);
        assert.equal(contents(db), before);
        return;
      }
      assert.equal(failed, undefined);
      assert.equal(run("rollback"), undefined);
      assert.equal(contents(db), before);
      assert.equal(run("migration"), undefined);
      assert.equal(run("finalize"), undefined);
      assert.equal(sqlite3([db, "SELECT name FROM sqlite_schema WHERE name LIKE '%smartspec%'"]).out, "");
      assert.equal(sqlite3([db, "PRAGMA integrity_check"]).out.trim(), "ok");
    });
  }
});
