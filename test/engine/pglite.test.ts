import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { type Database, DatabaseError } from "../../src/dialects/database.ts";
import { bootEngine } from "../../src/dialects/postgres/engine/boot.ts";

const cacheDir = process.env.SMARTSPEC_TEST_CACHE ?? join(tmpdir(), "smartspec-test-cache");

let db: Database;
before(async () => {
  db = await bootEngine({ cacheDir, extensions: ["uuid-ossp", "earthdistance", "refint", "postgres_fdw"] });
});
after(async () => {
  await db.close();
  await db.close();
});

async function refusal(work: Promise<unknown>): Promise<DatabaseError> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof DatabaseError, String(error));
    return error;
  }
  assert.fail("it was accepted");
}

test("values come back as documented, with and without parameters", async () => {
  const expected = [
    {
      big: "9007199254740993",
      money: "2.50",
      list: [1, -2],
      words: ["a", 'b"c\\', null, ""],
      json: { x: [1, null] },
      yes: true,
    },
  ];
  const columns = `'9007199254740993'::int8 AS big, 2.50::numeric AS money, '{1,-2}'::int[] AS list,
    ARRAY['a', 'b"c\\', NULL, ''] AS words, '{"x": [1, null]}'::jsonb AS json, true AS yes`;
  assert.deepEqual(await db.query(`SELECT ${columns}`), expected);
  assert.deepEqual(await db.query(`SELECT ${columns} WHERE $1::int = 1 AND $2::text IS NULL`, [1, null]), expected);
  const sent = ["ก", 'q"\\', null];
  assert.deepEqual(await db.query("SELECT $1::text[] AS list, $2::bool AS no", [sent, false]), [
    { list: sent, no: false },
  ]);
});

test("the engine names itself, lives in UTC and works as superuser", async () => {
  assert.match(db.engine, /^PGlite \d+\.\d+\.\d+ \(PostgreSQL \d+\.\d+\)$/);
  assert.deepEqual(await db.query("SELECT current_setting('TimeZone') AS zone, current_user AS name"), [
    { zone: "UTC", name: "postgres" },
  ]);
});

test("a script tells which statement failed and where, and leaves nothing behind", async () => {
  const error = await refusal(db.run("CREATE TABLE gone (a int); SELECT 1; SELECT nothing FROM gone; SELECT 2"));
  assert.deepEqual([error.code, error.statement, error.position], ["42703", 2, 45]);
  assert.equal((await refusal(db.run("SELECT 1 frm x y"))).statement, 0);
  assert.deepEqual(await db.query("SELECT to_regclass('gone') AS t"), [{ t: null }]);
  await db.run("CREATE TABLE u (a int CONSTRAINT one_only UNIQUE); INSERT INTO u VALUES (1)");
  const twice = await refusal(db.run("INSERT INTO u VALUES (1)"));
  assert.deepEqual([twice.code, twice.constraint], ["23505", "one_only"]);
});

test("rows are copied in, and the engine goes on after rows that it refuses", async () => {
  await db.run("CREATE TABLE c (id int, body text)");
  await db.copy("COPY c FROM stdin", Buffer.from("1\tสวัสดี\n2\t\\N\n"));
  await db.copy("COPY c FROM stdin WITH (FORMAT csv, HEADER)", Buffer.from('id,body\n3,"a,b"\n'));
  assert.equal((await refusal(db.copy("COPY c FROM stdin", Buffer.from("x\ty\n4\tz\n")))).code, "22P02");
  assert.deepEqual(await db.query("SELECT * FROM c ORDER BY id"), [
    { id: 1, body: "สวัสดี" },
    { id: 2, body: null },
    { id: 3, body: "a,b" },
  ]);
});

test("extensions are found by their SQL names, those of shared bundles and shells too", async () => {
  await db.run('CREATE EXTENSION "uuid-ossp"; CREATE EXTENSION earthdistance CASCADE; CREATE EXTENSION refint');
  await db.run("CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw");
  assert.deepEqual(await db.query("SELECT length(uuid_generate_v4()::text) AS n"), [{ n: 36 }]);
});
