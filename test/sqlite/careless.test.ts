import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { type Database, DatabaseError } from "../../src/dialects/database.ts";
import { WasmDatabase } from "../../src/dialects/sqlite/engine/wasm_database.ts";
import { statementsOf } from "../../src/dialects/sqlite/load/statement.ts";
import { migrate } from "../corpus/cases.ts";

const from = `
CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT, kind TEXT, old INT);
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE, note TEXT ON CONFLICT ROLLBACK);
CREATE TABLE gone (id INTEGER PRIMARY KEY, parent_id INTEGER REFERENCES parent (id), x TEXT);
CREATE INDEX by_name ON parent (name);
CREATE VIEW names AS SELECT name FROM parent;
CREATE TRIGGER noted AFTER INSERT ON child BEGIN UPDATE parent SET name = name || '+' WHERE id = NEW.parent_id; END;
`.replace(" ON CONFLICT ROLLBACK", " UNIQUE ON CONFLICT ROLLBACK");
const to = `
CREATE TABLE parent (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT NOT NULL, kind TEXT NOT NULL, made TEXT DEFAULT 'now');
CREATE TABLE child (id INTEGER PRIMARY KEY, parent_id INTEGER NOT NULL REFERENCES parent (id) ON DELETE CASCADE, note TEXT UNIQUE ON CONFLICT ROLLBACK, more TEXT);
CREATE TABLE fresh (id INTEGER PRIMARY KEY, t TEXT);
CREATE INDEX by_kind ON parent (kind);
CREATE VIEW names AS SELECT name, kind FROM parent;
CREATE TRIGGER noted AFTER INSERT ON child BEGIN UPDATE parent SET name = name || '+' WHERE id = NEW.parent_id; END;
`;
const spec = "# Case\n\n```yaml migration\nfill:\n  parent.kind: \"'k'\"\n```\n";
const rows = `
INSERT INTO parent VALUES (1, 'a', NULL, 5), (2, 'b', 'x', NULL), (9, 'c', 'y', 7);
DELETE FROM parent WHERE id = 9;
INSERT INTO child VALUES (1, 1, 'n'), (2, 2, NULL);
INSERT INTO gone VALUES (1, 2, 'g');
`;

const violating = {
  from: `
CREATE TABLE member (id INTEGER PRIMARY KEY, email TEXT, age INT);
CREATE TABLE post (id INTEGER PRIMARY KEY, member_id INT REFERENCES member (id) ON DELETE CASCADE, chip TEXT);
INSERT INTO member VALUES (1, 'a', 5), (2, 'a', 6), (3, NULL, -1), (4, 'b', 7);
INSERT INTO post VALUES (1, 2, 'x'), (2, 4, 'y'), (3, 1, 'y');
`,
  to: `
CREATE TABLE member (id INTEGER PRIMARY KEY, email TEXT UNIQUE, age INT CHECK (age >= 0));
CREATE TABLE post (id INTEGER PRIMARY KEY, member_id INT REFERENCES member (id) ON DELETE CASCADE, chip TEXT UNIQUE);
CREATE TABLE city (id INTEGER PRIMARY KEY, name TEXT);
`,
  spec: `# Case

\`\`\`yaml migration
violations:
  member.email unique: keep_first
  member.age check: quarantine
  post.chip unique: set_null
move:
  - into: city
    select: "SELECT id, email AS name FROM member WHERE email IS NOT NULL"
\`\`\`
`,
};

/** Everything that a database holds. */
async function stateOf(db: Database): Promise<string> {
  const objects = await db.query<{ type: string; name: string; sql: string | null }>(
    "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name",
  );
  const tables = objects.filter(({ type }) => type === "table");
  const contents: unknown[] = [];
  for (const { name } of tables) contents.push([name, await db.query(`SELECT * FROM "${name}"`)]);
  return JSON.stringify([objects, contents], (_, value) => (typeof value === "bigint" ? `${value}n` : value));
}

async function opened(more = ""): Promise<Database> {
  const db = await WasmDatabase.open();
  for (const part of [from, "DROP TRIGGER noted", rows, more])
    for (const { sql } of statementsOf({ path: "", text: part, line: 1 })) await db.run(sql);
  await db.run(
    "CREATE TRIGGER noted AFTER INSERT ON child BEGIN UPDATE parent SET name = name || '+' WHERE id = NEW.parent_id; END",
  );
  return db;
}

/** Runs one statement after the other, as a shell does that goes on after an error. */
async function goOn(db: Database, statements: readonly string[]): Promise<number> {
  let errors = 0;
  for (const sql of statements) {
    try {
      await db.run(sql);
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      errors += 1;
    }
  }
  return errors;
}

describe("a careless runner", async () => {
  const { scripts } = await migrate({ from, to, spec, dialect: "sqlite" });
  const split = (text: string): readonly string[] =>
    statementsOf({ path: "", text, line: 1 }).map(({ sql }) => `${sql};`);
  const migration = split(scripts.migration);

  for (const keys of ["ON", "OFF"]) {
    it(`keeps children that ON DELETE CASCADE would delete, with foreign keys ${keys}`, async () => {
      const db = await opened(`PRAGMA foreign_keys = ${keys};`);
      const before = await stateOf(db);
      await db.run(scripts.migration);
      assert.deepEqual(await db.query("SELECT id FROM child ORDER BY id"), [{ id: 1 }, { id: 2 }]);
      assert.deepEqual(await db.query("SELECT id, kind FROM parent ORDER BY id"), [
        { id: 1, kind: "k" },
        { id: 2, kind: "x" },
      ]);
      await db.run("INSERT INTO parent (name, kind) VALUES ('d', 'z')");
      assert.deepEqual(await db.query("SELECT max(id) AS id FROM parent"), [{ id: 10 }]);
      await db.run("DELETE FROM parent WHERE id = 10; UPDATE sqlite_sequence SET seq = 9 WHERE name = 'parent'");
      await db.run(scripts.rollback);
      await db.run(scripts.finalize);
      const names = ["table", "index", "view", "trigger"];
      const after = JSON.parse(await stateOf(db)) as [{ type: string; name: string }[], unknown];
      const first = JSON.parse(before) as typeof after;
      assert.deepEqual(after[1], first[1]);
      assert.deepEqual(
        after[0].filter(({ type }) => names.includes(type)).map(({ type, name }) => `${type} ${name}`),
        first[0].map(({ type, name }) => `${type} ${name}`),
      );
    });
  }

  it("that goes on after a refusal changes nothing", async () => {
    const db = await opened("INSERT INTO parent VALUES (3, NULL, 'k', 1);");
    const before = await stateOf(db);
    assert.ok((await goOn(db, migration)) > 0);
    assert.equal(await stateOf(db), before);
  });

  for (const keys of ["ON", "OFF"]) {
    it(`inside a transaction of its own changes nothing, with foreign keys ${keys}`, async () => {
      const db = await opened(`PRAGMA foreign_keys = ${keys};`);
      const before = await stateOf(db);
      await goOn(db, ["BEGIN", ...migration, "COMMIT"]);
      assert.equal(await stateOf(db), before);
      await db.run("BEGIN");
      await assert.rejects(db.run(scripts.migration));
      await db.run("ROLLBACK");
      assert.equal(await stateOf(db), before);
    });
  }

  const answered = await migrate({ ...violating, dialect: "sqlite" });
  for (const [name, of, text] of [
    ["migration.sql", scripts, scripts.migration],
    ["rollback.sql", scripts, scripts.rollback],
    ["a migration.sql that puts rows away", answered.scripts, answered.scripts.migration],
    ["a rollback.sql that brings rows back", answered.scripts, answered.scripts.rollback],
  ] as const) {
    it(`that goes on after any statement of ${name} which fails changes all or nothing`, async () => {
      const statements = split(text);
      const begin = statements.findIndex((sql) => sql.startsWith("BEGIN"));
      const start = async (): Promise<Database> => {
        const db = of === scripts ? await opened() : await WasmDatabase.open();
        if (of !== scripts) await db.run(violating.from);
        if (text === of.rollback) await db.run(of.migration);
        return db;
      };
      const whole = await start();
      const before = await stateOf(whole);
      await whole.run(text);
      const after = await stateOf(whole);
      const wrong: string[] = [];
      for (let at = begin; at < statements.length; at += 1) {
        const db = await start();
        await goOn(db, [...statements.slice(0, at), "SELECT fails;", ...statements.slice(at + 1), "ROLLBACK"]);
        const state = await stateOf(db);
        if (state !== before && state !== after) wrong.push((statements[at] ?? "").slice(0, 150));
        await db.close();
      }
      assert.deepEqual(wrong, []);
    });
  }

  it("of a joined script without a transaction changes nothing", async () => {
    const db = await opened();
    const before = await stateOf(db);
    await goOn(db, split(scripts.joined.migration));
    assert.equal(await stateOf(db), before);
  });

  it("of a joined script in a transaction with foreign keys changes nothing", async () => {
    const db = await opened("PRAGMA foreign_keys = ON;");
    const before = await stateOf(db);
    await goOn(db, ["BEGIN", ...split(scripts.joined.migration), "COMMIT"]);
    assert.equal(await stateOf(db), before);
  });

  it("of a joined script in a transaction without foreign keys migrates", async () => {
    const db = await opened("PRAGMA foreign_keys = OFF;");
    await db.run("BEGIN");
    await db.run(scripts.joined.migration);
    await db.run("COMMIT");
    assert.deepEqual(await db.query("SELECT count(*) AS n FROM child"), [{ n: 2 }]);
    assert.deepEqual(await db.query("SELECT count(*) AS n FROM fresh"), [{ n: 0 }]);
  });
});
