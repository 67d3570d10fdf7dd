import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, it, test } from "node:test";
import type { Database } from "../../src/dialects/database.ts";
import { bootEngine } from "../../src/dialects/postgres/engine/boot.ts";
import { postgres } from "../../src/dialects/postgres/index.ts";
import { say } from "../../src/locales/say.ts";
import { Failure } from "../../src/model/failure.ts";
import { message } from "../../src/model/message.ts";
import { cacheDir, migrate } from "../corpus/cases.ts";
import { installedPrograms, startServer, unavailable } from "../servers/server.ts";

/** A use of each feature, and the object that needs it; what stands beside it needs nothing. */
const uses: readonly (readonly [feature: string, since: number, object: string, sql: string])[] = [
  ["NULLS NOT DISTINCT", 15, "constraint public.t.u", "ALTER TABLE t ADD CONSTRAINT u UNIQUE NULLS NOT DISTINCT (a)"],
  ["NULLS NOT DISTINCT", 15, "index public.t.u", "CREATE UNIQUE INDEX u ON t (a) NULLS NOT DISTINCT"],
  [
    "ON DELETE SET … (columns)",
    15,
    "constraint public.t.f",
    "ALTER TABLE t ADD UNIQUE (a, b), ADD CONSTRAINT f FOREIGN KEY (a, b) REFERENCES t (a, b) ON DELETE SET NULL (a)",
  ],
  ["security_invoker", 15, "view public.v", "CREATE VIEW v WITH (security_invoker = true) AS SELECT a FROM t"],
  ["UNLOGGED SEQUENCE", 15, "sequence public.s", "CREATE UNLOGGED SEQUENCE s; CREATE UNLOGGED TABLE n (a serial)"],
  ["FOR TABLES IN SCHEMA", 15, "publication p", "CREATE PUBLICATION p FOR TABLES IN SCHEMA public"],
  ["PUBLICATION … TABLE (columns)", 15, "publication p", "CREATE PUBLICATION p FOR TABLE t (a)"],
  ["PUBLICATION … TABLE … WHERE", 15, "publication p", "CREATE PUBLICATION p FOR TABLE t WHERE (a > 1)"],
  [
    "COLLATION … RULES",
    16,
    "collation public.k",
    "CREATE COLLATION k (provider = icu, locale = 'und', rules = '&a < g')",
  ],
  [
    "MAINTAIN",
    17,
    "grant table.public.t.anybody",
    "CREATE ROLE anybody; CREATE ROLE all_of_it; GRANT MAINTAIN ON t TO anybody; GRANT ALL ON t TO all_of_it",
  ],
  [
    "MAINTAIN",
    17,
    "default privileges @owner.public.TABLES.anybody",
    "CREATE ROLE anybody; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT MAINTAIN ON TABLES TO anybody; CREATE ROLE all_of_it; ALTER DEFAULT PRIVILEGES GRANT ALL ON TABLES TO all_of_it",
  ],
  [
    "publish_generated_columns",
    18,
    "publication p",
    "CREATE PUBLICATION p FOR TABLE t WITH (publish_generated_columns = stored)",
  ],
  [
    "ALTER DEFAULT PRIVILEGES … ON LARGE OBJECTS",
    18,
    "default privileges @owner..LARGE OBJECTS.anybody",
    "CREATE ROLE anybody; ALTER DEFAULT PRIVILEGES GRANT SELECT ON LARGE OBJECTS TO anybody",
  ],
  [
    "GENERATED ALWAYS AS … VIRTUAL",
    18,
    "foreign table public.f",
    "CREATE FOREIGN DATA WRAPPER w; CREATE SERVER s FOREIGN DATA WRAPPER w; CREATE FOREIGN TABLE f (a int, b int GENERATED ALWAYS AS (a) VIRTUAL) SERVER s",
  ],
  [
    "COLLATION … PROVIDER = builtin",
    17,
    "collation public.k",
    "CREATE COLLATION k (provider = builtin, locale = 'C.UTF-8')",
  ],
  [
    "EXCLUDE on a partitioned table",
    17,
    "constraint public.p.x",
    "CREATE TABLE p (a int, CONSTRAINT x EXCLUDE USING btree (a WITH =)) PARTITION BY LIST (a); ALTER TABLE t ADD EXCLUDE (a WITH =)",
  ],
  [
    "USING … of a partitioned table",
    17,
    "table public.p",
    "CREATE ACCESS METHOD m TYPE TABLE HANDLER heap_tableam_handler; CREATE TABLE p (a int) PARTITION BY LIST (a) USING m; CREATE TABLE q (a int) USING m",
  ],
  [
    "EVENT TRIGGER … ON login",
    17,
    "event trigger e",
    "CREATE FUNCTION e() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'; CREATE EVENT TRIGGER e ON login EXECUTE FUNCTION e()",
  ],
  [
    "GENERATED ALWAYS AS … VIRTUAL",
    18,
    "column public.t.c",
    "ALTER TABLE t ADD c int GENERATED ALWAYS AS (a + 1) VIRTUAL",
  ],
  ["NOT ENFORCED", 18, "constraint public.t.c", "ALTER TABLE t ADD CONSTRAINT c CHECK (a > 1) NOT ENFORCED"],
  ["NOT NULL … NOT VALID", 18, "constraint public.t.n", "ALTER TABLE t ADD CONSTRAINT n NOT NULL a NOT VALID"],
  [
    "WITHOUT OVERLAPS, PERIOD",
    18,
    "constraint public.t.u",
    "ALTER TABLE t ADD q int4range, ADD r int4range, ADD CONSTRAINT u UNIQUE (q, r WITHOUT OVERLAPS)",
  ],
  [
    "FOREIGN KEY … NOT VALID on a partitioned table",
    18,
    "constraint public.p.f",
    "ALTER TABLE t ADD UNIQUE (a); CREATE TABLE p (a int) PARTITION BY LIST (a); ALTER TABLE p ADD CONSTRAINT f FOREIGN KEY (a) REFERENCES t (a) NOT VALID",
  ],
  ["autovacuum_vacuum_max_threshold", 18, "table public.t", "ALTER TABLE t SET (autovacuum_vacuum_max_threshold = 9)"],
];

describe("what newer servers brought", async () => {
  let db: Database;
  test("boots", async () => {
    db = await bootEngine({ cacheDir, extensions: [] });
  });
  for (const [feature, since, object, sql] of uses) {
    it(`is found in a schema: ${feature}, ${object}`, async () => {
      let found: ReturnType<typeof postgres.versions.requirements> = [];
      await db.run("BEGIN");
      try {
        await db.run(`CREATE TABLE t (a int, b int CHECK (b > 1), UNIQUE (b)); ${sql}`);
        found = postgres.versions.requirements(await postgres.introspect(db));
      } finally {
        await db.run("ROLLBACK");
      }
      assert.deepEqual(
        found.map((each) => [each.feature, each.since, `${each.fact.kind} ${each.fact.path.join(".")}`]),
        [[feature, since, object]],
      );
    });
  }
  test("closes", () => db.close());
});

const [from, to] = [
  "CREATE TABLE t (a int);",
  "CREATE TABLE t (a int CONSTRAINT u UNIQUE NULLS NOT DISTINCT, v int GENERATED ALWAYS AS (a) VIRTUAL);",
];

async function refusal(target: number): Promise<Failure> {
  const error = await migrate({ from, to, target }).catch((refused: unknown) => refused);
  assert.ok(error instanceof Failure);
  return error;
}

describe("a target version", () => {
  for (const lang of ["en", "th"] as const) {
    it(`that lacks something is refused in ${lang}, with every object; without a target it is a finding`, async () => {
      const refused = [await refusal(14), await refusal(17)].map(({ advice }) => Object.values(say(lang, advice)));
      const { plan, scripts, versions } = await migrate({ from, to }, lang);
      assert.deepEqual(versions, { target: undefined, oldest: 18, server: "PostgreSQL 18" });
      const found = plan.findings.map(({ advice }) => Object.values(say(lang, advice)));
      const guard = scripts.migration.split("\n").filter((line) => /180000|MESSAGE = .*18|HINT = .*target/.test(line));
      const below = message("failures", "engineBelowTarget", {
        server: "PostgreSQL 17",
        engine: "PostgreSQL 15.18 (server)",
      });
      refused.push(Object.values(say(lang, below)));
      const actual = [...refused, ...found, guard].map((lines) => lines.join("\n")).join("\n\n");
      const golden = join(import.meta.dirname, "golden", `versions.${lang}.txt`);
      if (process.env.UPDATE_GOLDEN) writeFileSync(golden, `${actual}\n`);
      assert.equal(`${actual}\n`, readFileSync(golden, "utf8"));
    });
  }

  it("that lacks a statement is refused, though it can hold both schemas", async () => {
    const method = "CREATE ACCESS METHOD m TYPE TABLE HANDLER heap_tableam_handler;";
    const pair = { from: `${method} CREATE TABLE gone (a int) USING m;`, to: "CREATE TABLE t (a int);" };
    const error = await migrate({ ...pair, target: 14 }).catch((refused: unknown) => refused);
    assert.ok(error instanceof Failure);
    const advice = Object.values(say("en", error.advice)).join("\n");
    assert.match(advice, /ALTER TABLE … SET ACCESS METHOD \(from 15 on\): table public\.gone/s);
    const { versions } = await migrate({ ...pair, target: 15 });
    assert.equal(versions.oldest, 15);
  });

  it("is what the scripts refuse to run below", { skip: unavailable(installedPrograms(15)) ?? false }, async (t) => {
    const server = startServer(installedPrograms(15));
    t.after(() => server.stop());
    const pair = { from: "CREATE TABLE t (a int);", to: "CREATE TABLE t (a int, b int);" };
    for (const [target, status] of [
      [15, 0],
      [16, 3],
    ] as const) {
      server.create("below", pair.from);
      const { scripts } = await migrate({ ...pair, target });
      const outcome = server.run("below", scripts.migration);
      assert.equal(outcome.status, status, outcome.stderr);
      if (status !== 0) assert.match(outcome.stderr, /Nothing was changed\. This script needs PostgreSQL 16 or newer/);
      assert.equal(
        server.lines("below", "SELECT attname FROM pg_attribute WHERE attrelid = 't'::regclass AND attnum > 0").length,
        status === 0 ? 2 : 1,
      );
      server.drop("below");
    }
  });
});
