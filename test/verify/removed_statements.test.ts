import assert from "node:assert/strict";
import { test } from "node:test";
import { loadParser, parseStatements } from "../../src/dialects/postgres/load/parser.ts";
import type { Scripts } from "../../src/model/generated.ts";
import { shareOf } from "../extent.ts";
import { proofOf } from "./proof_of.ts";

const from = `
  CREATE ROLE clerk;
  CREATE TYPE mood AS ENUM ('sad', 'ok');
  CREATE SEQUENCE tickets;
  CREATE TABLE people (id serial PRIMARY KEY, name varchar(40) NOT NULL, nick text, age integer, mood mood, CONSTRAINT grown CHECK (age > 0));
  CREATE TABLE notes (id integer PRIMARY KEY, person integer NOT NULL REFERENCES people ON DELETE CASCADE, body text);
  CREATE TABLE retired (id integer PRIMARY KEY, why text);
  CREATE INDEX notes_body ON notes (body);
  CREATE VIEW names AS SELECT id, name FROM people;
  CREATE FUNCTION shout(word text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT upper(word)';
  GRANT SELECT ON names TO clerk;
  COMMENT ON TABLE people IS 'who';
  INSERT INTO people (name, nick, age, mood) VALUES ('Ann', 'an', 30, 'ok'), ('บุญ', NULL, 41, 'sad');
  INSERT INTO notes VALUES (1, 1, 'first');
  INSERT INTO retired VALUES (1, 'old');`;
const to = `
  CREATE ROLE clerk;
  CREATE TYPE mood AS ENUM ('sad', 'ok', 'fine');
  CREATE SEQUENCE tickets INCREMENT BY 5;
  CREATE TABLE people (id bigserial PRIMARY KEY, name text NOT NULL, age integer, mood mood, level integer NOT NULL DEFAULT 1, CONSTRAINT grown CHECK (age >= 18));
  CREATE TABLE notes (id integer PRIMARY KEY, person bigint NOT NULL REFERENCES people ON DELETE CASCADE, body text NOT NULL);
  CREATE TABLE tags (note integer REFERENCES notes, word text UNIQUE);
  CREATE INDEX people_age ON people (age);
  CREATE VIEW names AS SELECT id, name FROM people;
  CREATE FUNCTION shout(word text) RETURNS text LANGUAGE sql IMMUTABLE AS 'SELECT upper(word) || ''!''';
  GRANT SELECT, UPDATE ON names TO clerk;
  GRANT SELECT ON tags TO clerk;
  COMMENT ON TABLE people IS 'who they are';
  ALTER TABLE tags ENABLE ROW LEVEL SECURITY;`;

/**
 * What a script may do without on this engine: settings for sessions that have others, and tidying. Each is a start of a
 * statement.
 */
const spare: readonly string[] = [
  "SET LOCAL client_min_messages",
  "SET LOCAL lock_timeout",
  "SET LOCAL check_function_bodies",
  "SET LOCAL row_security",
  "SET LOCAL TimeZone",
  "SET LOCAL DateStyle",
  "SET LOCAL IntervalStyle",
  "SET LOCAL extra_float_digits",
  "SET LOCAL bytea_output",
  "SET CONSTRAINTS ALL IMMEDIATE",
  // The numbers that the sequence gave out lie below those of the rows.
  "SELECT setval",
  // Set again before anything is written.
  "ALTER TABLE public.people ALTER COLUMN id DROP DEFAULT",
  // Room for what an earlier rollback kept, and an empty place that goes: test/servers/successions.ts asks for both.
  "DO $smartspec$\nDECLARE number int := 1;",
  "DO $smartspec$\nDECLARE s record; r record; filled boolean;",
  // An index that only makes the way back faster, and the words for people on what is kept.
  "COMMENT ON SCHEMA smartspec_archive_",
  "COMMENT ON TABLE smartspec_archive_",
];

await loadParser();
let plain: Scripts | undefined;
await proofOf({ from, to }, (scripts) => {
  plain = scripts;
  return scripts;
});

for (const name of ["migration", "rollback"] as const) {
  const script = plain?.[name] ?? "";
  const bytes = Buffer.from(script);
  for (const { start, end } of shareOf(parseStatements(script), 6)) {
    const text = bytes.subarray(start, end).toString();
    const statement = text.replace(/^(\s|--[^\n]*\n)*/u, "");
    const isSpare = spare.some((each) => statement.startsWith(each));
    test(`${name}.sql without ${statement.split("\n")[0]?.slice(0, 90)}: ${isSpare ? "goes" : "a law is broken"}`, async () => {
      const { laws } = await proofOf({ from, to }, (scripts) => ({
        ...scripts,
        [name]: Buffer.concat([bytes.subarray(0, start), bytes.subarray(end + 1)]).toString(),
      }));
      assert.equal(
        laws.every(({ holds }) => holds),
        isSpare,
      );
    });
  }
}
