import assert from "node:assert/strict";
import { test } from "node:test";
import type { Scripts } from "../../src/model/generated.ts";
import type { LawName } from "../../src/model/proof.ts";
import { back, beforeCommit, forward, proofOf, replaced } from "./proof_of.ts";

const from = `
  CREATE ROLE reader;
  CREATE TABLE people (id serial PRIMARY KEY, name varchar(40) NOT NULL, nick text, age integer);
  CREATE TABLE keyless (word text, gone text);
  CREATE TABLE retired (id integer PRIMARY KEY, why text);
  CREATE VIEW names AS SELECT id, name FROM people;
  GRANT SELECT ON names TO reader;
  COMMENT ON VIEW names IS 'all';
  INSERT INTO people (name, nick, age) VALUES ('Ann', 'an', 30), ('บุญ', NULL, 41);
  INSERT INTO keyless VALUES ('a', 'x'), ('a', 'x'), (NULL, 'y');
  INSERT INTO retired VALUES (1, 'old');`;
const to = `
  CREATE ROLE reader;
  CREATE TABLE people (id bigserial PRIMARY KEY, name text NOT NULL, age integer, level integer NOT NULL DEFAULT 1);
  CREATE TABLE keyless (word text);
  CREATE VIEW names AS SELECT id, name FROM people;
  GRANT SELECT ON names TO reader;
  COMMENT ON VIEW names IS 'all';
  CREATE INDEX people_age ON people (age);`;

test("scripts that nobody touched hold every law", async () => {
  const proof = await proofOf({ from, to }, (scripts) => scripts);
  assert.deepEqual(
    proof.laws.map(({ name, holds }) => [name, holds]),
    [
      ["reaches", true],
      ["carries", true],
      ["returns", true],
      ["keeps", true],
      ["edits", true],
      ["refuses", true],
      ["fails", true],
      ["still", true],
    ],
  );
});

const faults: readonly (readonly [string, LawName, (scripts: Scripts) => Scripts])[] = [
  ["an index is left out", "reaches", forward((s) => replaced(s, "CREATE INDEX people_age", "-- "))],
  ["a grant is lost", "reaches", forward((s) => beforeCommit(s, "REVOKE SELECT ON public.names FROM reader;"))],
  ["a comment is lost", "reaches", forward((s) => beforeCommit(s, "COMMENT ON VIEW public.names IS NULL;"))],
  ["something is left over", "reaches", forward((s) => beforeCommit(s, "CREATE TABLE public.extra ();"))],
  ["the script fails", "reaches", forward((s) => beforeCommit(s, "SELECT 1 / 0;"))],
  [
    "one value is damaged",
    "carries",
    forward((s) => beforeCommit(s, "UPDATE public.people SET age = 0 WHERE age = 30;")),
  ],
  [
    "a trailing blank is added",
    "carries",
    forward((s) => beforeCommit(s, "UPDATE public.people SET name = name || ' ' WHERE id = 1;")),
  ],
  [
    "an empty text becomes NULL",
    "carries",
    forward((s) => beforeCommit(s, "UPDATE public.keyless SET word = NULL WHERE word = 'a';")),
  ],
  ["a row is lost", "carries", forward((s) => beforeCommit(s, "DELETE FROM public.people WHERE id = 2;"))],
  [
    "a row without a key is doubled",
    "carries",
    forward((s) => beforeCommit(s, "INSERT INTO public.keyless VALUES ('a');")),
  ],
  [
    "a sequence begins anew",
    "carries",
    forward((s) => beforeCommit(s, "SELECT setval('public.people_id_seq', 1, false);")),
  ],
  [
    "a column comes back with another type",
    "returns",
    back((s) => replaced(s, "ADD COLUMN nick text", "ADD COLUMN nick varchar")),
  ],
  [
    "a grant is lost on the way back",
    "returns",
    back((s) => beforeCommit(s, "REVOKE SELECT ON public.names FROM reader;")),
  ],
  [
    "a kept value is damaged",
    "keeps",
    back((s) => beforeCommit(s, "UPDATE public.people SET nick = 'x' WHERE nick = 'an';")),
  ],
  [
    "a kept NULL is filled",
    "keeps",
    back((s) => beforeCommit(s, "UPDATE public.people SET nick = '' WHERE nick IS NULL;")),
  ],
  [
    "kept values of a table without a key are mixed up",
    "keeps",
    back((s) => beforeCommit(s, "UPDATE public.keyless SET gone = 'y' WHERE gone = 'x';")),
  ],
  [
    "a row of a table that came back is lost",
    "keeps",
    back((s) => beforeCommit(s, "DELETE FROM public.retired WHERE id = 1;")),
  ],
  [
    "a sequence stands elsewhere after the way back",
    "keeps",
    back((s) => beforeCommit(s, "SELECT nextval('public.people_id_seq');")),
  ],
  [
    "rows that cannot be carried are not refused",
    "refuses",
    back((s) => replaced(s, "\n    IF n > 0 THEN\n      reasons :=", "\n    IF false THEN\n      reasons :=")),
  ],
  [
    "rows are refused with another count",
    "refuses",
    back((s) => replaced(s, "g.reason, 'rows', n)", "g.reason, 'rows', n + 1)")),
  ],
  [
    "something is written before rows are refused",
    "refuses",
    back((s) => replaced(s, "\nBEGIN;", "\nCREATE TABLE public.early ();\nBEGIN;")),
  ],
  [
    "something stays of a script that was stopped",
    "fails",
    forward((s) => replaced(s, "\nCOMMIT;", "\nCOMMIT;\nBEGIN;\nCOMMENT ON TABLE public.people IS NULL;\nCOMMIT;")),
  ],
  [
    "a sequence moves although the script was stopped",
    "fails",
    forward((s) =>
      replaced(
        s,
        "\nBEGIN;",
        "\nBEGIN;\nSELECT setval('public.people_id_seq', (SELECT max(id) + 1 FROM public.people), false);",
      ),
    ),
  ],
];

for (const [what, law, edit] of faults) {
  test(`${what}: ${law} does not hold`, async () => {
    const { laws } = await proofOf({ from, to }, edit);
    assert.equal(laws.find(({ name }) => name === law)?.holds, false);
  });
}

test("what broke a law is told without any value", async () => {
  const { laws } = await proofOf(
    { from, to },
    forward((s) => beforeCommit(s, "INSERT INTO public.people (id, name) VALUES (1, 'secret');")),
  );
  assert.equal(laws.find(({ name }) => name === "reaches")?.holds, false);
  assert.ok(!JSON.stringify(laws).includes("secret"));
  assert.ok(JSON.stringify(laws).includes("23505"));
});

const filled = {
  from: `
    CREATE TABLE t (id integer PRIMARY KEY, code text, note text);
    INSERT INTO t VALUES (1, 'a', NULL), (2, NULL, 'kept'), (3, 'c', '');`,
  to: "CREATE TABLE t (id integer PRIMARY KEY, code text NOT NULL, note text NOT NULL, rank integer NOT NULL DEFAULT 7);",
  spec: `# Filled

\`\`\`yaml migration
fill:
  t.code: "'none'"
  t.note: "'n' || id"
  t.rank: "id * 10"
\`\`\`
`,
};
const carries = async (edit: (script: string) => string): Promise<boolean | undefined> =>
  (await proofOf(filled, forward(edit))).laws.find(({ name }) => name === "carries")?.holds;

test("what a spec fills in is promised: carries holds it", async () => {
  assert.equal(await carries((s) => s), true);
});

const misfilled: readonly (readonly [string, string])[] = [
  ["a NULL is filled with another value", "UPDATE public.t SET note = 'x' WHERE id = 1;"],
  ["a value that was there is filled over", "UPDATE public.t SET note = 'n2' WHERE id = 2;"],
  ["a new column has its default instead", "UPDATE public.t SET rank = 7;"],
];
for (const [what, sql] of misfilled) {
  test(`${what}: carries does not hold`, async () => {
    assert.equal(await carries((s) => beforeCommit(s, sql)), false);
  });
}
