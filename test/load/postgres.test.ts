import assert from "node:assert/strict";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { prepare } from "../../src/dialects/postgres/load/prepare.ts";
import { Workbench } from "../../src/dialects/postgres/load/workbench.ts";
import { catalogs } from "../../src/locales/catalog.ts";
import { Failure } from "../../src/model/failure.ts";
import type { SchemaSource } from "../../src/model/schema.ts";

const cacheDir = process.env.SMARTSPEC_TEST_CACHE ?? join(tmpdir(), "smartspec-test-cache");

function source(text: string, line = 1): SchemaSource {
  return { role: "from", origin: "flag", files: [{ path: "db/schema.sql", text, line }] };
}

async function refusal(work: Promise<unknown>): Promise<Failure> {
  try {
    await work;
  } catch (error) {
    assert.ok(error instanceof Failure, String(error));
    return error;
  }
  assert.fail("it was accepted");
}

let bench: Workbench;
before(async () => {
  bench = await Workbench.open({ cacheDir, sources: [] });
});
after(() => bench.close());

/** Loads into the shared engine and undoes it. */
async function tables(text: string, rows = false): Promise<string[]> {
  const prepared = await prepare(source(text));
  return bench.loadScratch(prepared, { rows }, async (db) =>
    (
      await db.query<{ name: string }>(
        "SELECT relname AS name FROM pg_class WHERE relkind = 'r' AND oid >= 16384 AND relnamespace::regnamespace::text NOT IN ('pg_toast') ORDER BY 1",
      )
    ).map((row) => row.name),
  );
}

test("a dump with psql commands, rows of COPY and an empty search_path loads, and its rows too", async () => {
  const text = `\\restrict abc
SELECT pg_catalog.set_config('search_path', '', false);
SET client_encoding = 'LATIN1';
\\connect shop
CREATE TABLE public."weird ""name" (id integer, body text);
COPY public."weird ""name" (id, body) FROM stdin;
1\tสวัสดี; -- ไม่ใช่คำสั่ง
2\t\\N
3\t\\\\restrict
\\.
ALTER TABLE public."weird ""name" ADD PRIMARY KEY (id);
\\unrestrict abc
`;
  const prepared = await prepare(source(text));
  assert.deepEqual(
    prepared.notes.map((note) => note.advice.code),
    ["clientCommandLeftOut"],
  );
  const found = await bench.loadScratch(prepared, { rows: true }, (db) =>
    db.query(`SELECT id, body, current_setting('search_path') AS path FROM public."weird ""name" ORDER BY id`),
  );
  assert.deepEqual(found, [
    { id: 1, body: "สวัสดี; -- ไม่ใช่คำสั่ง", path: "public" },
    { id: 2, body: null, path: "public" },
    { id: 3, body: "\\restrict", path: "public" },
  ]);
});

test("rows are left out when they are not wanted", async () => {
  const prepared = await prepare(source("CREATE TABLE t (a int); INSERT INTO t VALUES (1); UPDATE t SET a = 2;"));
  const count = await bench.loadScratch(prepared, { rows: false }, (db) => db.query("SELECT count(*) AS n FROM t"));
  assert.deepEqual(count, [{ n: "0" }]);
});

test("what was loaded into the scratch is gone afterwards", async () => {
  assert.deepEqual(await tables("CREATE TABLE gone (a int);"), ["gone"]);
  assert.deepEqual(await tables("SELECT 1;"), []);
});

test("every file starts in a fresh session", async () => {
  const first = "SELECT set_config('search_path', '', false); CREATE TABLE public.t (a int);";
  const files = [first, "INSERT INTO t VALUES (1);"].map((text, n) => ({ path: `${n}.sql`, text, line: 1 }));
  const prepared = await prepare({ role: "from", origin: "flag", files });
  const count = await bench.loadScratch(prepared, { rows: true }, (db) => db.query("SELECT count(*) AS n FROM t"));
  assert.deepEqual(count, [{ n: "1" }]);
});

test("semicolons, backslashes and COPY inside quotes, comments and dollar quotes are text", async () => {
  const text = `/* a; /* nested; */ \\connect x */
CREATE TABLE a (t text DEFAULT 'it''s; \\connect', e text DEFAULT E'\\';\\'' /* ; */); -- \\! rm
CREATE FUNCTION f() RETURNS text LANGUAGE sql AS $body$ SELECT 'COPY a FROM stdin;' $body$;
CREATE FUNCTION g() RETURNS int LANGUAGE sql BEGIN ATOMIC SELECT 1; SELECT 2; END;
CREATE TABLE "b;
c" (x int);`;
  assert.deepEqual(await tables(text), ["a", "b;\nc"]);
});

test("transactions, CONCURRENTLY, CREATE DATABASE and a second public schema do not stand in the way", async () => {
  const text = `CREATE DATABASE shop; CREATE SCHEMA public; BEGIN;
CREATE TABLE t (a int); COMMIT;
CREATE INDEX /* CONCURRENTLY */ CONCURRENTLY "concurrently" ON t (a);
VACUUM t;`;
  const prepared = await prepare(source(text));
  assert.equal(prepared.notes.length, 2);
  assert.deepEqual(await tables(text), ["t"]);
});

test("roles that a schema mentions exist, and their objects load", async () => {
  const text = `CREATE ROLE "app Owner" LOGIN PASSWORD 'secret'; CREATE TABLE t (a int); ALTER TABLE t OWNER TO "app Owner";
GRANT SELECT ON t TO reader; GRANT reader TO writer; SET ROLE "app Owner"; CREATE TABLE u (a int);`;
  const prepared = await prepare(source(text));
  assert.deepEqual(prepared.roles, ["app Owner", "reader", "writer"]);
  const own = await Workbench.open({ cacheDir, sources: [prepared] });
  try {
    await own.loadForGood(prepared, { rows: true });
    assert.deepEqual(
      await own.db.query("SELECT tableowner, current_user AS now FROM pg_tables WHERE tablename = 'u'"),
      [{ tableowner: "app Owner", now: "postgres" }],
    );
  } finally {
    await own.close();
  }
});

test("a new enum value that is used at once loads, whatever transaction it is in", async () => {
  const text = `CREATE TYPE s AS ENUM ('a'); ALTER TYPE s ADD VALUE 'b'; CREATE TABLE t (s s DEFAULT 'b');`;
  assert.deepEqual(await tables(text), ["t"]);
});

test("what no transaction may hold loads without one, and the scratch is empty again", async () => {
  const text = "DO $$ BEGIN CREATE TABLE t (a int); COMMIT; END $$; SET TRANSACTION ISOLATION LEVEL SERIALIZABLE;";
  assert.deepEqual(await tables(text), ["t"]);
  assert.deepEqual(await tables("SELECT 1;"), []);
});

test("a syntax error gives the file's line, also in a block of a spec", async () => {
  const failure = await refusal(
    prepare(source("CREATE TABLE ก (a int);\n\n-- 🎉\nCREATE TABLE t (\n  a int,,\n);", 40)),
  );
  const said = catalogs.en.failures.schemaSyntax(failure.advice.params as never);
  assert.equal(failure.exit, 1);
  assert.equal(said.what, "db/schema.sql, line 44: this is not valid PostgreSQL: CREATE TABLE t ( a int,, );");
  assert.equal(said.why, 'syntax error at or near ","');
});

test("a refused statement gives line, start, PostgreSQL's words and what to do", async () => {
  const cases = [
    ["CREATE TABLE t (\n a int,\n b nonsense\n);", 3, 'type "nonsense" does not exist', "unknownType"],
    ["CREATE TABLE t (a int);\nALTER TABLE u ADD b int;", 2, 'relation "u" does not exist', "missingObject"],
    ["CREATE TABLE t (a int);\nCREATE TABLE t (a int);", 2, 'relation "t" already exists', "duplicate"],
    ["CREATE TABLE x.t (a int);", 1, 'schema "x" does not exist', "missingSchema"],
  ] as const;
  for (const [text, line, words, cause] of cases) {
    const failure = await refusal(tables(text));
    const params = failure.advice.params as { line: number; message: string; cause: string };
    assert.deepEqual([params.line, params.message, params.cause], [line, words, cause], text);
  }
});

test("a failure shows no data value", async () => {
  const texts = [
    "CREATE TABLE t (a int); INSERT INTO t VALUES ('s3cret');",
    "CREATE TABLE t (a int);\nCOPY t FROM stdin;\ns3cret\n\\.\n",
    "CREATE TABLE t (a text); INSERT INTO t VALUES ('s3cret' 's3cret' s3cret;",
    "CREATE TABLE t (a varchar(2) CHECK (a <> 's3')); INSERT INTO t VALUES ('s3cret');",
  ];
  for (const text of texts) {
    const failure = await refusal(tables(text, true));
    assert.ok(!JSON.stringify(failure.advice).includes("s3cret"), JSON.stringify(failure.advice));
  }
});

test("psql commands that pull in other text, and unknown extensions, are refused by name", async () => {
  assert.equal((await refusal(prepare(source("\\i other.sql\n")))).advice.code, "clientCommand");
  const prepared = await prepare(source("CREATE EXTENSION nowhere;"));
  assert.equal((await refusal(Workbench.open({ cacheDir, sources: [prepared] }))).advice.code, "extensionMissing");
});

test("an image that is damaged is made anew", async () => {
  const folder = await mkdtemp(join(tmpdir(), "smartspec-image-"));
  const { readdir, writeFile, truncate, rm } = await import("node:fs/promises");
  const first = await Workbench.open({ cacheDir: folder, sources: [] });
  await first.close();
  const [name = ""] = await readdir(join(folder, "engine"));
  await truncate(join(folder, "engine", name), 5_000_000);
  const second = await Workbench.open({ cacheDir: folder, sources: [] });
  await second.close();
  await writeFile(join(folder, "engine", name), "no image at all");
  const third = await Workbench.open({ cacheDir: folder, sources: [] });
  await third.close();
  assert.deepEqual(await readdir(join(folder, "engine")), [name]);
  await rm(folder, { recursive: true });
});

test("very many statements are loaded in parts, each of them still at its line", async () => {
  const many = Array.from({ length: 2600 }, (_, n) => `CREATE TYPE kind_${n} AS (a integer);`);
  many.splice(1500, 0, "CREATE TABLE wide (a integer);", "CREATE INDEX CONCURRENTLY wide_a ON wide (a);");
  assert.deepEqual(await tables(many.join("\n")), ["wide"]);
  // Nothing of it is left.
  assert.deepEqual(await tables("CREATE TABLE t (a integer);"), ["t"]);
  const broken = [...many, "CREATE TABLE wide (b integer);"].join("\n");
  const failure = await refusal(tables(broken));
  assert.equal(failure.advice.code, "statementFailed");
  assert.equal((failure.advice.params as { line: number }).line, many.length + 1);
});

test("rows of very many statements may break a deferred rule until the last one", async () => {
  const own = await Workbench.open({ cacheDir, sources: [] });
  try {
    const many = Array.from({ length: 2600 }, (_, n) => `CREATE TYPE kind_${n} AS (a integer);`);
    const text = [
      ...many,
      "CREATE TABLE p (id integer PRIMARY KEY);",
      "CREATE TABLE c (p integer REFERENCES p DEFERRABLE INITIALLY DEFERRED);",
      "INSERT INTO c VALUES (1);",
      "INSERT INTO p VALUES (1);",
    ].join("\n");
    await own.loadForGood(await prepare(source(text)), { rows: true });
    assert.deepEqual(await own.db.query("SELECT c.p FROM c JOIN p ON p.id = c.p"), [{ p: 1 }]);
  } finally {
    await own.close();
  }
});
