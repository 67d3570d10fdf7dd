import assert from "node:assert/strict";
import { test } from "node:test";
import { type Database, DatabaseError } from "../../src/dialects/database.ts";

/** What every engine does alike; `open` gives the database once the tests have begun. */
export function databaseContract(title: string, open: () => Database): void {
  test(`${title}: values come back as documented, with and without parameters`, async () => {
    const db = open();
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

  test(`${title}: a script tells which statement failed and where, and leaves nothing behind`, async () => {
    const db = open();
    const error = await refusal(db.run("CREATE TABLE gone (a int); SELECT 1; SELECT nothing FROM gone; SELECT 2"));
    assert.deepEqual([error.code, error.statement, error.position], ["42703", 2, 45]);
    assert.equal((await refusal(db.run("SELECT 1 frm x y"))).statement, 0);
    assert.deepEqual(await db.query("SELECT to_regclass('gone') AS t"), [{ t: null }]);
    await db.run("CREATE TABLE u (a int CONSTRAINT one_only UNIQUE); INSERT INTO u VALUES (1)");
    const twice = await refusal(db.run("INSERT INTO u VALUES (1)"));
    assert.deepEqual([twice.code, twice.constraint], ["23505", "one_only"]);
  });

  test(`${title}: rows are copied in, and the engine goes on after rows that it refuses`, async () => {
    const db = open();
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
}

async function refusal(work: Promise<unknown>): Promise<DatabaseError> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof DatabaseError, String(error));
    return error;
  }
  assert.fail("it was accepted");
}
