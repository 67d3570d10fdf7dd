import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, it, type TestContext } from "node:test";
import { migrate } from "../corpus/cases.ts";

const version = /^3\.(\d+)/.exec(spawnSync("sqlite3", ["--version"], { encoding: "utf8" }).stdout ?? "")?.[1];
const isThere = version !== undefined && Number(version) >= 35;

/** A file of the real command; each call is a session of its own. */
function database(t: TestContext, text: string) {
  const folder = mkdtempSync(join(tmpdir(), "rebuild-"));
  t.after(() => rmSync(folder, { recursive: true, force: true }));
  const run = (sql: string): string | undefined => {
    const { status, stderr } = spawnSync("sqlite3", ["-bail", join(folder, "a.db")], { encoding: "utf8", input: sql });
    return status === 0 ? undefined : stderr;
  };
  const lines = (sql: string): readonly string[] =>
    spawnSync("sqlite3", [join(folder, "a.db"), sql], { encoding: "utf8" })
      .stdout.trimEnd()
      .split("\n");
  assert.equal(run(text), undefined);
  return { run, lines };
}

/** A change that ALTER TABLE cannot make: the table is made anew. */
const parent = (rule: string, more = ""): string =>
  `CREATE TABLE parent (id INTEGER PRIMARY KEY${more}, name TEXT${rule});`;
const checked = " CHECK (name <> '')";

describe("a table that is made anew, by the sqlite3 command", { skip: !isThere }, () => {
  for (const [how, pragma] of [
    ["with foreign keys on", "PRAGMA foreign_keys = ON;"],
    ["with foreign keys off", "PRAGMA foreign_keys = OFF;"],
  ] as const) {
    it(`keeps the children that a delete would take with it, and what they point to, ${how}`, async (t) => {
      const child = "CREATE TABLE child (parent INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE);";
      const rows = "INSERT INTO parent VALUES (1, 'a'), (2, 'b'); INSERT INTO child VALUES (1), (2);";
      const { scripts } = await migrate({ from: parent("") + child, to: parent(checked) + child, dialect: "sqlite" });
      const { run, lines } = database(t, parent("") + child + rows);
      for (const script of [scripts.migration, scripts.rollback]) {
        assert.equal(run(pragma + script), undefined);
        assert.deepEqual(lines("SELECT count(*) FROM child"), ["2"]);
        assert.deepEqual(lines(`SELECT "table" FROM pragma_foreign_key_list('child')`), ["parent"]);
        assert.deepEqual(lines("PRAGMA foreign_key_check"), [""]);
      }
    });
  }

  it("leaves views and triggers elsewhere that speak of it as they are, and has its own triggers and indexes again", async (t) => {
    const others = `
      CREATE TABLE log (what TEXT);
      CREATE VIEW names AS SELECT name FROM parent;
      CREATE TRIGGER logged AFTER INSERT ON log BEGIN UPDATE parent SET name = NEW.what; END;
      CREATE TRIGGER noted AFTER DELETE ON parent BEGIN INSERT INTO log VALUES ('gone'); END;
      CREATE INDEX by_name ON parent (name DESC) WHERE name IS NOT NULL;`;
    const objects = "SELECT type, name, tbl_name FROM sqlite_schema ORDER BY 1, 2";
    const { scripts } = await migrate({ from: parent("") + others, to: parent(checked) + others, dialect: "sqlite" });
    const { run, lines } = database(t, `${parent("") + others} INSERT INTO parent VALUES (1, 'a');`);
    const before = lines(objects);
    for (const script of [scripts.migration, scripts.rollback]) {
      assert.equal(run(script), undefined);
      assert.deepEqual(
        lines(objects).filter((line) => !line.includes("_smartspec")),
        before,
      );
      assert.equal(run("INSERT INTO log VALUES ('b');"), undefined);
      assert.deepEqual(lines("SELECT * FROM names"), ["b"]);
    }
  });

  it("never gives a number again that AUTOINCREMENT gave", async (t) => {
    const counted = " AUTOINCREMENT";
    const { scripts } = await migrate({
      from: parent("", counted),
      to: parent(checked, counted),
      dialect: "sqlite",
    });
    const { run, lines } = database(
      t,
      `${parent("", counted)} INSERT INTO parent (name) VALUES ('a'), ('b'); DELETE FROM parent WHERE id = 2;`,
    );
    assert.equal(run(`${scripts.migration} INSERT INTO parent (name) VALUES ('c');`), undefined);
    assert.equal(
      run(`DELETE FROM parent WHERE id = 3; ${scripts.rollback} INSERT INTO parent (name) VALUES ('d');`),
      undefined,
    );
    assert.deepEqual(lines("SELECT id, name FROM parent"), ["1|a", "4|d"]);
  });

  it("keeps the places of rows that have no number of their own, which a full-text index knows them by", async (t) => {
    const note = (rule: string): string => `CREATE TABLE note (title TEXT${rule}, body TEXT);`;
    const index = "CREATE VIRTUAL TABLE words USING fts5 (title, body, content = 'note');";
    const { scripts } = await migrate({
      from: note("") + index,
      to: note(" CHECK (title <> '')") + index,
      dialect: "sqlite",
    });
    const rows = `INSERT INTO note VALUES ('one', 'x'), ('two', 'y'), ('three', 'z'); DELETE FROM note WHERE title = 'one';
      INSERT INTO words (words) VALUES ('rebuild');`;
    const { run, lines } = database(t, note("") + index + rows);
    for (const script of [scripts.migration, scripts.rollback]) {
      assert.equal(run(script), undefined);
      assert.deepEqual(lines("SELECT rowid, title FROM note"), ["2|two", "3|three"]);
      assert.deepEqual(lines("SELECT title FROM words WHERE words MATCH 'z'"), ["three"]);
    }
  });

  it("refuses values that another type cannot hold, and leaves those alone that it takes as they are", async (t) => {
    const item = (type: string, strict: string): string =>
      `CREATE TABLE item (id INTEGER PRIMARY KEY, n ${type})${strict};`;
    const rows = "INSERT INTO item VALUES (1, '12'), (2, 'n/a');";
    const values = "SELECT typeof(n), n FROM item";
    for (const strict of ["", " STRICT"]) {
      const { scripts } = await migrate({ from: item("TEXT", strict), to: item("INTEGER", strict), dialect: "sqlite" });
      const { run, lines } = database(t, item("TEXT", strict) + rows);
      const refused = run(scripts.migration) ?? "";
      if (strict === "") assert.deepEqual([refused, lines(values)], ["", ["integer|12", "text|n/a"]]);
      else {
        assert.ok(refused.includes("Nothing was changed") && refused.includes("item.n"), refused);
        assert.ok(!refused.includes("n/a"));
        assert.deepEqual(lines(values), ["text|12", "text|n/a"]);
        assert.equal(run(`DELETE FROM item WHERE id = 2; ${scripts.migration}`), undefined);
        assert.deepEqual(lines(values), ["integer|12"]);
      }
      assert.equal(run(scripts.rollback), undefined);
      assert.deepEqual(lines(values), ["text|12", "text|n/a"].slice(0, strict === "" ? 2 : 1));
    }
  });

  it("leaves the setting of foreign keys on, and refuses where it cannot be changed, before any change", async (t) => {
    const { scripts } = await migrate({ from: parent(""), to: parent(checked), dialect: "sqlite" });
    const { run, lines } = database(t, `${parent("")} INSERT INTO parent VALUES (1, 'a');`);
    const before = lines("SELECT sql FROM sqlite_schema");
    // A service that ignores the pragma, and a driver with a transaction of its own, are the same to the script.
    assert.match(run(`BEGIN; ${scripts.migration}`) ?? "", /transaction/);
    assert.deepEqual(lines("SELECT sql FROM sqlite_schema"), before);
    assert.equal(
      run(`${scripts.migration} CREATE TABLE seen AS SELECT foreign_keys FROM pragma_foreign_keys;`),
      undefined,
    );
    assert.deepEqual(lines("SELECT * FROM seen"), ["1"]);
  });
});
