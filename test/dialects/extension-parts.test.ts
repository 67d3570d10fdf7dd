import assert from "node:assert/strict";
import { test } from "node:test";
import { bootEngine } from "../../src/dialects/postgres/engine/boot.ts";
import { postgres } from "../../src/dialects/postgres/index.ts";
import { cacheDir } from "../corpus/cases.ts";

const table = `
  CREATE TABLE t (id serial PRIMARY KEY, a int DEFAULT 1 CHECK (a > 0), b int REFERENCES t);
  CREATE INDEX i ON t (a);
  CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END';
  CREATE TRIGGER g BEFORE INSERT ON t FOR EACH ROW EXECUTE FUNCTION f();
  CREATE POLICY p ON t;
  CREATE RULE r AS ON DELETE TO t DO INSTEAD NOTHING;
  COMMENT ON TRIGGER g ON t IS 'of the extension';
  COMMENT ON INDEX i IS 'of the extension';
  CREATE VIEW v AS SELECT 1 AS one;
  COMMENT ON COLUMN v.one IS 'mine';`;

test("what hangs on an extension's table is the extension's, whatever else is the user's", async () => {
  const db = await bootEngine({ cacheDir, extensions: ["hstore"] });
  await db.run(
    `CREATE EXTENSION hstore; COMMENT ON EXTENSION hstore IS NULL; COMMENT ON SCHEMA public IS NULL; ${table}`,
  );
  assert.ok((await postgres.introspect(db)).facts.size > 12);
  await db.run(
    "ALTER EXTENSION hstore ADD TABLE t; ALTER EXTENSION hstore ADD SEQUENCE t_id_seq; ALTER EXTENSION hstore ADD FUNCTION f()",
  );
  assert.deepEqual(
    [...(await postgres.introspect(db)).facts.values()].map(({ id }) => `${id.kind} ${id.path.join(".")}`).sort(),
    [
      "comment column of view.public.v.one",
      "extension hstore",
      "grant schema.public.PUBLIC",
      "schema public",
      "view public.v",
    ],
  );
  await db.close();
});
