import assert from "node:assert/strict";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import type { Database } from "../../src/dialects/database.ts";
import { bootEngine } from "../../src/dialects/postgres/engine/boot.ts";
import { databaseContract } from "./database-contract.ts";

const cacheDir = process.env.SMARTSPEC_TEST_CACHE ?? join(tmpdir(), "smartspec-test-cache");

let db: Database;
before(async () => {
  db = await bootEngine({ cacheDir, extensions: ["uuid-ossp", "earthdistance", "refint", "postgres_fdw"] });
});
after(async () => {
  await db.close();
  await db.close();
});

databaseContract("PGlite", () => db);

test("the engine names itself, lives in UTC and works as superuser", async () => {
  assert.match(db.engine, /^PGlite \d+\.\d+\.\d+ \(PostgreSQL \d+\.\d+\)$/);
  assert.deepEqual(await db.query("SELECT current_setting('TimeZone') AS zone, current_user AS name"), [
    { zone: "UTC", name: "postgres" },
  ]);
});

test("extensions are found by their SQL names, those of shared bundles and shells too", async () => {
  await db.run('CREATE EXTENSION "uuid-ossp"; CREATE EXTENSION earthdistance CASCADE; CREATE EXTENSION refint');
  await db.run("CREATE EXTENSION postgres_fdw; CREATE SERVER s FOREIGN DATA WRAPPER postgres_fdw");
  assert.deepEqual(await db.query("SELECT length(uuid_generate_v4()::text) AS n"), [{ n: 36 }]);
});
