import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Database } from "../../src/dialects/database.ts";
import { bootEngine } from "../../src/dialects/postgres/engine/boot.ts";
import { ROWS } from "../../src/dialects/postgres/seed/plain-type.ts";
import { type SeedReport, seed } from "../../src/dialects/postgres/seed/seed.ts";

const cacheDir = process.env.SMARTSPEC_TEST_CACHE ?? join(tmpdir(), "smartspec-test-cache");

let db: Database;
before(async () => {
  db = await bootEngine({ cacheDir, extensions: ["btree_gist"] });
  await db.run("CREATE EXTENSION btree_gist");
});
after(() => db.close());

/** Makes a schema of its own, fills it, looks at it and removes it. */
async function filled<T>(ddl: string, look: (report: SeedReport) => Promise<T>): Promise<T> {
  await db.run(`CREATE SCHEMA shop; SET search_path = shop, public; ${ddl}`);
  try {
    return await look(await seed(db));
  } finally {
    await db.run("DROP SCHEMA shop CASCADE; RESET ALL");
  }
}

async function values(sql: string): Promise<unknown[]> {
  return (await db.query<{ v: unknown }>(sql)).map((row) => row.v);
}

test("rows are varied: NULL, empty, longest, Thai, combining marks, emoji, extremes, blanks at the end", async () => {
  await filled(
    "CREATE TABLE t (id serial PRIMARY KEY, a text, b varchar(12), c int, d numeric(6,2) NOT NULL, e timestamptz);",
    async (report) => {
      assert.deepEqual(report.tables, [{ schema: "shop", name: "t", rows: ROWS, made: ROWS }]);
      const texts = (await values("SELECT a AS v FROM t ORDER BY id")) as (string | null)[];
      assert.equal(texts[1], null);
      for (const wanted of ["", "สวัสดี", "e\u0301", "🎉", "  "])
        assert.ok(
          texts.some((text) => text?.includes(wanted)),
          wanted,
        );
      assert.ok(texts.some((text) => (text?.length ?? 0) >= 300));
      assert.deepEqual(await values("SELECT max(char_length(b)) AS v FROM t"), [12]);
      assert.deepEqual(
        await values("SELECT c AS v FROM t WHERE c IN (2147483647, -2147483648) ORDER BY c"),
        [-2147483648, 2147483647],
      );
      assert.deepEqual(await values("SELECT max(d) AS v FROM t WHERE d <> 'NaN' UNION ALL SELECT min(d) FROM t"), [
        "9999.99",
        "-9999.99",
      ]);
      assert.deepEqual(await values("SELECT nextval('t_id_seq')::int = max(id) + 1 AS v FROM t"), [true]);
    },
  );
});

test("what a change of type is sensitive to is among the rows", async () => {
  await filled(
    `CREATE TABLE t (id serial PRIMARY KEY, word text, n bigint, f float8, q numeric, m numeric(8,3), day date, at timestamp,
       zoned timestamptz, j json);`,
    async () => {
      const holds = async (condition: string): Promise<void> =>
        assert.deepEqual(await values(`SELECT EXISTS (SELECT FROM t WHERE ${condition}) AS v`), [true], condition);
      for (const condition of [
        "lower(word) IN (SELECT lower(o.word) FROM t o WHERE o.word <> t.word)",
        "rtrim(word) IN (SELECT lower(o.word) FROM t o) AND word <> rtrim(word)",
        "word LIKE '%\u{10437}%' AND word LIKE '%\u0e49%'",
        "n > 2147483647 AND n < 9223372036854775807",
        "f = 'NaN'",
        "f = '-Infinity'",
        "q = 'NaN'",
        "q <> round(q) AND abs(q) < 1",
        "m = 0.445",
        "day = 'infinity'",
        "day = '-infinity'",
        "at = 'infinity'",
        "at = '2024-03-31 02:30'",
        "zoned = '2024-10-27 01:30+00'",
        "zoned = '-infinity'",
        "j::text <> j::jsonb::text AND (SELECT count(*) FROM json_object_keys(CASE json_typeof(j) WHEN 'object' THEN j ELSE '{}' END)) > (SELECT count(*) FROM jsonb_object_keys(CASE json_typeof(j) WHEN 'object' THEN j::jsonb ELSE '{}' END))",
      ])
        await holds(condition);
    },
  );
});

test("every built-in type, arrays, ranges, enums, domains and composites get rows", async () => {
  const names = [
    ..."bool int2 int4 int8 numeric float4 float8 money text varchar(3) char(2) name bytea date time timetz timestamp".split(
      " ",
    ),
    ..."timestamptz interval uuid json jsonb inet cidr macaddr macaddr8 bit(5) varbit(9) tsvector tsquery point line lseg".split(
      " ",
    ),
    ..."box path polygon circle int4range int8range numrange daterange tsrange tstzrange int4multirange oid pg_lsn".split(
      " ",
    ),
    ..."text[] int[][] numeric(4,1)[] mood mood[] positive positive[] pair pair[] floatrange".split(" "),
  ];
  const ddl = `CREATE TYPE mood AS ENUM ('sad', 'ดีใจ');
CREATE DOMAIN positive AS int NOT NULL CHECK (VALUE > 100 AND VALUE < 105);
CREATE TYPE pair AS (a text, b int[]);
CREATE TYPE floatrange AS RANGE (subtype = float8);
${names.map((name, n) => `CREATE TABLE t${n} (a ${name}, b ${name} NOT NULL${name === "positive" ? "" : ` DEFAULT NULL`});`).join("\n")}`;
  await filled(ddl, async (report) => {
    const failed = report.tables
      .filter((table) => table.made !== ROWS)
      .map((table) => [names[Number(table.name.slice(1))], table]);
    assert.deepEqual(failed, []);
    for (const [n, name] of names.entries()) {
      const distinct = Number((await values(`SELECT count(DISTINCT b::text) AS v FROM t${n}`))[0]);
      assert.ok(distinct >= 2, `${name} has ${distinct} values`);
    }
  });
});

test("keys are distinct and references hold, through chains, cycles and the table itself", async () => {
  const ddl = `CREATE TABLE a (code varchar(4) PRIMARY KEY, twin uuid UNIQUE NOT NULL);
CREATE TABLE b (a_code varchar(4) PRIMARY KEY REFERENCES a, boss varchar(4) REFERENCES b, x int, UNIQUE (x, a_code));
CREATE TABLE c (b_code varchar(4) NOT NULL REFERENCES b, twin uuid REFERENCES a (twin), day date, room int,
                during tstzrange NOT NULL, EXCLUDE USING gist (room WITH =, during WITH &&));
CREATE TABLE d (id int PRIMARY KEY, e_id int NOT NULL);
CREATE TABLE e (id int PRIMARY KEY, d_id int NOT NULL REFERENCES d);
ALTER TABLE d ADD FOREIGN KEY (e_id) REFERENCES e DEFERRABLE;
CREATE TABLE f (p int, q text, PRIMARY KEY (p, q));
CREATE TABLE g (q text NOT NULL, p int NOT NULL, FOREIGN KEY (p, q) REFERENCES f MATCH FULL);`;
  await filled(ddl, async (report) => {
    assert.deepEqual(
      report.tables.map((table) => [table.name, table.made]),
      ["a", "b", "c", "d", "e", "f", "g"].map((name) => [name, ROWS]),
    );
    // The engine checks every reference again.
    await db.run(
      "ALTER TABLE c ADD FOREIGN KEY (b_code) REFERENCES b; ALTER TABLE c ADD FOREIGN KEY (twin) REFERENCES a (twin)",
    );
    await db.run(
      "ALTER TABLE b ADD FOREIGN KEY (boss) REFERENCES b; ALTER TABLE e ADD FOREIGN KEY (d_id) REFERENCES d",
    );
  });
});

test("checks are met: comparisons, lists, lengths, patterns, and conditions over several columns", async () => {
  const ddl = `CREATE TABLE t (age int CHECK (age >= 18 AND age < 21), status text NOT NULL CHECK (status IN ('open', 'ปิด')),
  hash bytea NOT NULL CHECK (length(hash) = 20), mail text NOT NULL CHECK (mail ~ '^[^@]+@[^@]+\\.[a-z]+$'),
  login text NOT NULL CHECK (login LIKE 'github:%:%'), low int NOT NULL, high int NOT NULL, CHECK (low < high),
  a int, b int, c int, CHECK (num_nonnulls(a, b, c) = 1));`;
  await filled(ddl, async (report) => {
    assert.equal(report.tables[0]?.made, ROWS);
    assert.deepEqual(await values("SELECT DISTINCT status AS v FROM t ORDER BY 1"), ["open", "ปิด"]);
  });
});

test("partitions are filled through their root, generated columns are left to the engine, triggers stay silent", async () => {
  const ddl = `CREATE TABLE p (at date NOT NULL, n int, twice int GENERATED ALWAYS AS (n % 1000 * 2) STORED) PARTITION BY RANGE (at);
CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2031-01-01') TO ('2032-01-01');
CREATE TABLE i (id int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, n int);
CREATE FUNCTION no() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'no'; END $$;
CREATE TRIGGER no BEFORE INSERT ON i FOR EACH ROW EXECUTE FUNCTION no();`;
  await filled(ddl, async (report) => {
    assert.deepEqual(
      report.tables.map((table) => [table.name, table.made]),
      [
        ["i", ROWS],
        ["p", ROWS],
      ],
    );
    assert.deepEqual(await values("SELECT nextval(pg_get_serial_sequence('i', 'id'))::int = max(id) + 1 AS v FROM i"), [
      true,
    ]);
  });
});

test("rows that are there stay, and a table that cannot be filled says why without a value", async () => {
  const ddl = `CREATE TABLE t (id int PRIMARY KEY, a text); INSERT INTO t VALUES (1001, 'mine'), (5, 'mine too');
CREATE TABLE never (secret text CONSTRAINT nothing_fits CHECK (false) NOT NULL);`;
  await filled(ddl, async (report) => {
    assert.deepEqual(await values("SELECT a AS v FROM t WHERE a LIKE 'mine%' ORDER BY id"), ["mine too", "mine"]);
    const [never, t] = report.tables;
    assert.deepEqual([never?.made, typeof never?.refusal?.code], [0, "string"]);
    assert.ok((t?.made ?? 0) >= 6 && t?.rows === (t?.made ?? 0) + 2);
    assert.deepEqual(await values("SELECT count(*)::int AS v FROM pg_namespace WHERE nspname = 'smartspec_seed'"), [0]);
    assert.deepEqual(await values("SELECT current_setting('session_replication_role') AS v"), ["origin"]);
  });
});

test("the same schema gets the same rows every time", async () => {
  const ddl = "CREATE TABLE t (id int PRIMARY KEY, a text, b int, CHECK (b > length(a)), c jsonb[], d date);";
  const once = (): Promise<unknown[]> => filled(ddl, () => values("SELECT t::text AS v FROM t ORDER BY id"));
  const first = await once();
  assert.ok(first.length > 3);
  assert.deepEqual(await once(), first);
});
