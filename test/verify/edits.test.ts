import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scripts } from "../../src/model/generated.ts";
import { beforeCommit, proofOf, replaced } from "./proof_of.ts";

const from = `
  CREATE TABLE people (id serial PRIMARY KEY, name varchar(40) NOT NULL, nick text, age integer, score integer);
  CREATE TABLE keyless (word text, gone text);
  CREATE TABLE retired (id integer PRIMARY KEY, why text);
  INSERT INTO people (name, nick, age) VALUES ('Ann', 'an', 30), ('บุญ', NULL, 41);
  INSERT INTO retired VALUES (1, 'old');`;
const to = `
  CREATE TABLE people (id bigserial PRIMARY KEY, name text NOT NULL, age integer, score integer NOT NULL, level integer NOT NULL DEFAULT 1);
  CREATE TABLE keyless (word text);
  CREATE TABLE fresh (id integer PRIMARY KEY, note text);`;
const spec = "# Case\n\n```yaml migration\nfill: { people.score: '0' }\n```\n";

/** The migration remembers its rows, so that only rows that were edited since can be told and damaged. */
const remember = (script: string): string =>
  beforeCommit(
    script,
    "CREATE SCHEMA smartspec_archive_of_the_test; CREATE TABLE smartspec_archive_of_the_test.people AS SELECT * FROM public.people;",
  );
const remembered = "smartspec_archive_of_the_test.people";
const damaged = (sql: string) => (scripts: Scripts) => ({
  ...scripts,
  migration: remember(scripts.migration),
  rollback: beforeCommit(scripts.rollback, `${sql} DROP SCHEMA smartspec_archive_of_the_test CASCADE;`),
});
const isEdited = `EXISTS (SELECT id, age FROM public.people EXCEPT SELECT id, age FROM ${remembered})`;

const faults: readonly (readonly [string, string, (scripts: Scripts) => Scripts])[] = [
  [
    "an old value is restored over an updated one",
    "editsLost",
    damaged(`UPDATE public.people p SET age = r.age FROM ${remembered} r WHERE r.id = p.id;`),
  ],
  [
    "a deleted row is there again",
    "editsLost",
    damaged(
      `INSERT INTO public.people (id, name, age) SELECT id, name, age FROM ${remembered} r WHERE NOT EXISTS (SELECT FROM public.people p WHERE p.id = r.id);`,
    ),
  ],
  [
    "an inserted row is lost",
    "editsLost",
    damaged(`DELETE FROM public.people p WHERE NOT EXISTS (SELECT FROM ${remembered} r WHERE r.id = p.id);`),
  ],
  [
    "a kept value of a row that nobody edited is lost",
    "uneditedDiffer",
    damaged(
      `UPDATE public.people p SET nick = 'x' FROM ${remembered} r WHERE r.id = p.id AND r.age = p.age AND ${isEdited};`,
    ),
  ],
  [
    "a kept value of a row without a key is lost",
    "uneditedDiffer",
    damaged(`UPDATE public.keyless SET gone = 'x' WHERE word IS NOT NULL AND ${isEdited};`),
  ],
  [
    "a kept value of an edited row is lost",
    "keptLost",
    damaged(
      `UPDATE public.people p SET nick = 'x' FROM ${remembered} r WHERE r.id = p.id AND r.age IS DISTINCT FROM p.age;`,
    ),
  ],
  [
    "an inserted row loses a value that the migration fills elsewhere",
    "insertedDiffer",
    damaged(
      `UPDATE public.people p SET score = NULL WHERE NOT EXISTS (SELECT FROM ${remembered} r WHERE r.id = p.id);`,
    ),
  ],
  [
    "a row of a table that came back is lost",
    "rowsDiffer",
    damaged(`DELETE FROM public.retired WHERE id = 1 AND ${isEdited};`),
  ],
  [
    "a row of the new schema is not put away",
    "notPutAway",
    (scripts) => ({
      ...scripts,
      rollback: replaced(
        scripts.rollback,
        "ALTER TABLE public.fresh SET SCHEMA",
        "DELETE FROM public.fresh WHERE note IS NULL; ALTER TABLE public.fresh SET SCHEMA",
      ),
    }),
  ],
  [
    "a sequence goes back to where it stood",
    "sequenceBehind",
    damaged(`SELECT setval('public.people_id_seq', (SELECT max(id) FROM ${remembered}));`),
  ],
  [
    "something is left over",
    "leftOver",
    damaged(`DO $$ BEGIN IF ${isEdited} THEN CREATE TABLE public.extra (); END IF; END $$;`),
  ],
  [
    "the rollback fails",
    "failsAfterEdits",
    damaged(`DO $$ BEGIN IF ${isEdited} THEN RAISE EXCEPTION 'not with these rows'; END IF; END $$;`),
  ],
  [
    "the migration fails after a rollback",
    "failsAgain",
    (scripts) => ({
      ...scripts,
      rollback: beforeCommit(scripts.rollback, "CREATE SCHEMA smartspec_archive_of_the_test;"),
      migration: beforeCommit(
        scripts.migration,
        "DO $$ BEGIN IF to_regnamespace('smartspec_archive_of_the_test') IS NOT NULL THEN RAISE EXCEPTION 'again'; END IF; END $$;",
      ),
    }),
  ],
];

for (const [what, code, damage] of faults) {
  test(`${what}: edits does not hold, and every other law does that could be checked`, async () => {
    const { laws } = await proofOf({ from, to, spec }, damage);
    assert.deepEqual(
      laws.filter(({ holds }) => !holds).map(({ name }) => name),
      code === "failsAgain" ? ["edits", "refuses", "fails"] : ["edits"],
      JSON.stringify(laws),
    );
    assert.ok(
      laws.find(({ name }) => name === "edits")?.violations.some((violation) => violation.code === code),
      JSON.stringify(laws),
    );
  });
}

test("rows of every kind are edited, and counted", async () => {
  const { laws } = await proofOf({ from, to, spec }, (scripts) => scripts);
  const edits = laws.find(({ name }) => name === "edits");
  assert.deepEqual(edits, {
    name: "edits",
    holds: true,
    figures: {
      tables: 3,
      tables_not_edited: 0,
      inserted: 9,
      updated: 4,
      deleted: 2,
      refused: 0,
      unedited: 14,
      carried_back: 0,
      put_away: 3,
      for_new_rows_only: 0,
    },
    violations: [],
  });
});
