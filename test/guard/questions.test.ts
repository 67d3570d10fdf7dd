import assert from "node:assert/strict";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { before, test } from "node:test";
import { rules } from "../../src/guard/rules/index.ts";
import { catalogs } from "../../src/locales/catalog.ts";
import { say } from "../../src/locales/say.ts";
import type { Generated } from "../../src/model/generated.ts";
import type { RunFacts } from "../../src/model/run.ts";
import { renderReport } from "../../src/write/report.ts";
import { migrate, source } from "../corpus/cases.ts";

/** One example of every rule. */
const pair = {
  from: `
    CREATE TYPE state AS ENUM ('draft', 'open');
    CREATE DOMAIN grade AS integer;
    CREATE TABLE customers (id integer PRIMARY KEY, fullname text, mail text, code varchar(20), state state, grade grade);
    CREATE TABLE visits (id integer PRIMARY KEY, customer_id integer, page text, at timestamp);
    CREATE TABLE old_notes (id integer PRIMARY KEY, body text, at date);
    CREATE TABLE words (a text, b text, c text);
    CREATE FUNCTION is_word(t text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT t <> '' $$;
    CREATE TABLE terms (id integer PRIMARY KEY, t text, CONSTRAINT term CHECK (is_word(t)));
    CREATE FUNCTION is_town(t text) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT t <> ''; END;
    CREATE TABLE towns (id integer PRIMARY KEY, t text, CONSTRAINT town CHECK (is_town(t)));
    CREATE TYPE rank AS ENUM ('low', 'high');
    CREATE TYPE ranks AS RANGE (subtype = rank);
    CREATE TABLE grades (id integer PRIMARY KEY, r ranks);
    CREATE TYPE place AS (street text, city text, floor bigint);
    CREATE TABLE offices (id integer PRIMARY KEY, at place);
    CREATE TABLE parts (id integer) PARTITION BY RANGE (id);
    CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (100);
    CREATE TABLE parts_more (id integer);
    CREATE TABLE lots (id integer PRIMARY KEY) PARTITION BY RANGE (id);
    CREATE TABLE lots_rest PARTITION OF lots DEFAULT;
    CREATE TABLE lots_low PARTITION OF lots FOR VALUES FROM (0) TO (100);
    CREATE TABLE days (day integer PRIMARY KEY, noon time) PARTITION BY RANGE (day);
    CREATE TABLE days_past PARTITION OF days FOR VALUES FROM (0) TO (100);
    CREATE TABLE shifts (id integer PRIMARY KEY, day integer REFERENCES days);
    CREATE TABLE rates (id integer PRIMARY KEY, rate text, cents text);
    CREATE TABLE codes (id integer PRIMARY KEY, code text, up integer REFERENCES codes);
    CREATE TABLE members (id integer PRIMARY KEY, name text NOT NULL, town text);
    CREATE TABLE stores (id integer PRIMARY KEY, floor integer);
    CREATE TABLE tours (id integer, page text, CONSTRAINT told CHECK (page <> ''));
    CREATE TABLE trips (id integer, page text);
    CREATE TABLE seats (place text);
    CREATE TABLE zones (land integer, id integer, PRIMARY KEY (land, id));
    CREATE TABLE stops (id integer PRIMARY KEY, land integer, zone integer, FOREIGN KEY (land, zone) REFERENCES zones);`,
  to: `
    CREATE TYPE state AS ENUM ('open');
    CREATE DOMAIN grade AS integer CHECK (VALUE < 7);
    CREATE TABLE customers (
      id integer PRIMARY KEY, full_name text, mail text NOT NULL UNIQUE, code varchar(5), state state, grade grade,
      country char(2) NOT NULL, CHECK (id > 0)
    );
    CREATE TABLE visits (
      id integer PRIMARY KEY, customer_id integer REFERENCES customers (id), page text, at timestamptz,
      half integer GENERATED ALWAYS AS (id * 1000 / 500) STORED
    );
    CREATE TABLE notes (id integer PRIMARY KEY, body text, at date);
    CREATE TABLE words (c text, a text, b text);
    CREATE FUNCTION is_word(t text) RETURNS boolean IMMUTABLE LANGUAGE sql AS $$ SELECT t <> ' ' $$;
    CREATE TABLE terms (id integer PRIMARY KEY, t text, CONSTRAINT term CHECK (is_word(t)));
    CREATE VIEW gazetteer AS SELECT 'Pai'::text AS t;
    CREATE FUNCTION is_town(t text) RETURNS boolean LANGUAGE sql BEGIN ATOMIC SELECT EXISTS (SELECT FROM gazetteer g WHERE g.t = $1); END;
    CREATE TABLE towns (id integer PRIMARY KEY, t text, CONSTRAINT town CHECK (is_town(t)));
    CREATE TYPE rank AS ENUM ('high', 'low');
    CREATE TYPE ranks AS RANGE (subtype = rank);
    CREATE TABLE grades (id integer PRIMARY KEY, r ranks);
    CREATE TYPE place AS (street text, floor integer);
    CREATE TABLE offices (id integer PRIMARY KEY, at place);
    CREATE TABLE parts (id integer) PARTITION BY RANGE (id);
    CREATE TABLE parts_low PARTITION OF parts FOR VALUES FROM (0) TO (50);
    CREATE TABLE parts_more PARTITION OF parts FOR VALUES FROM (100) TO (200);
    CREATE TABLE lots (id integer PRIMARY KEY) PARTITION BY RANGE (id);
    CREATE TABLE lots_rest PARTITION OF lots DEFAULT;
    CREATE TABLE lots_low (id integer PRIMARY KEY);
    CREATE TABLE days (day integer PRIMARY KEY, noon time) PARTITION BY RANGE (day);
    CREATE TABLE shifts (id integer PRIMARY KEY, day integer REFERENCES days);
    CREATE TABLE rates (id integer PRIMARY KEY, rate integer NOT NULL, cents integer, per integer NOT NULL DEFAULT 1);
    CREATE TABLE codes (id integer PRIMARY KEY, code text UNIQUE, up integer REFERENCES codes);
    CREATE TABLE names (id integer PRIMARY KEY, name varchar(20));
    CREATE TABLE homes (member_id integer, town text NOT NULL CHECK (town <> ''));
    CREATE DOMAIN level AS integer NOT NULL;
    CREATE TABLE stores (id integer PRIMARY KEY, floor integer, storey level, wing integer NOT NULL);
    CREATE INDEX ON stores ((100 / floor));
    CREATE TABLE tours (id integer, page text, CONSTRAINT told CHECK (page <> ''));
    CREATE TABLE trips () INHERITS (tours);
    CREATE TABLE seats (place text, number integer GENERATED ALWAYS AS IDENTITY CHECK (number > 9));
    CREATE TABLE zones (land integer, id integer, PRIMARY KEY (land, id));
    CREATE TABLE stops (id integer PRIMARY KEY, land integer, zone integer, FOREIGN KEY (land, zone) REFERENCES zones);`,
  spec: `# Case

\`\`\`yaml migration
transform:
  - table: rates
    up: { rate: "rate::integer", cents: "left(cents, 3)::integer" }
    down: { cents: "(1 / cents)::text" }
  - table: stops
    up: { land: "abs(land)" }
    down: { land: "land" }
move:
  - into: names
    select: "SELECT id, name FROM members"
  - into: homes
    select: "SELECT id AS member_id, town FROM members"
  - into: members
    select: "SELECT n.id, n.name, h.town FROM names n LEFT JOIN homes h ON h.member_id = n.id"
violations:
  "codes.code unique": keep_first
fill: { stores.storey: "floor", stores.wing: "floor * (1 + floor(random()))::integer", grades.id: "1" }
\`\`\`
`,
};

const ids = [
  "possibleRename:old_notes",
  "possibleRename:customers.fullname",
  "newNotNullColumn:customers.country",
  "setNotNull:customers.mail",
  "domainValues:customers.grade",
  "lossyConversion:customers.code",
  "lossyConversion:customers.state",
  "newCheck:customers.customers_id_check",
  "newCheck:trips.told",
  "newUnique:customers.customers_mail_key",
  "newForeignKey:visits.visits_customer_id_fkey",
  "timeZone:visits.at",
  "leavingPartition:shifts.shifts_day_fkey:days_past",
  "noPartition:parts_low",
  "noPartition:parts_more",
  "compositeAttributes:offices.at",
  "lossyAttribute:offices.at.floor",
  "changedMeaning:terms.term",
  "reorderedRanges:grades.r",
  "drawnNumbers:seats.seats_number_check",
];

const generated: Partial<Record<"en" | "th", Generated>> = {};
before(async () => {
  for (const lang of ["en", "th"] as const) generated[lang] = await migrate(pair, lang);
});

test("every rule asks what it should in the example, and nothing else", () => {
  const plan = generated.en?.plan;
  assert.deepEqual(plan?.questions.map(({ id }) => id).sort(), [...ids].sort());
});

test("every question has lines to paste that answer it", () => {
  for (const { id, candidates } of generated.en?.plan.questions ?? []) assert.notEqual(candidates.length, 0, id);
});

test("every rule speaks in the example", () => {
  const plan = generated.en?.plan;
  const asked = new Set(plan?.questions.map(({ id }) => id));
  assert.deepEqual(
    ids.filter((id) => !asked.has(id)),
    [],
  );
  assert.deepEqual(
    plan?.findings.map(({ advice }) => advice.code),
    ["changedMeaning", "columnOrder", "unneededFill", "volatileExpression"],
  );
  // A new rule needs an example here.
  assert.deepEqual(rules.map(({ code }) => code).sort(), [
    "brokenObject",
    "changedMeaning",
    "columnOrder",
    "compositeAttributes",
    "conversion",
    "domainValues",
    "fill",
    "generatedValue",
    "givenRows",
    "indexedValue",
    "joiningHeir",
    "leavingPartition",
    "lossyConversion",
    "newColumnValue",
    "newNotNullColumn",
    "newRuleOnRows",
    "noPartition",
    "partitionRules",
    "possibleRename",
    "reorderedRanges",
    "returningRows",
    "setNotNull",
    "timeZone",
    "unneededFill",
  ]);
});

/** What may stand in the way of rows that come back. */
const returning: readonly string[] = [
  "keyTaken",
  "keyTakenInPartition",
  "noKeyOfItsOwn",
  "returnsToNothing",
  "returnsWithoutValue",
];

for (const lang of ["en", "th"] as const) {
  test(`questions and findings read as agreed (${lang})`, () => {
    const run: RunFacts = {
      runId: "run",
      version: "0.0.0",
      platform: "other",
      platformFrom: "default",
      lang,
      dialect: "postgres",
      dialectFrom: "default",
      dialectSigns: [],
      spec: { id: "case", title: "Case", path: "specs/data/case/spec.md" },
      from: source("from", ""),
      to: source("to", ""),
      alternatives: [],
      files: [],
    };
    const report = renderReport(run, generated[lang] as Generated);
    const sections = report.split(/^(?=## )/m);
    const asked = sections.find((section) => section.includes("### ")) ?? "";
    const found = sections[sections.indexOf(asked) + 1] ?? "";
    agreed(`questions.${lang}.md`, `${(asked + found).trimEnd()}\n`);
  });

  test(`refusals read as agreed (${lang})`, () => {
    const script = generated[lang]?.scripts.migration ?? "";
    const reasons = generated[lang]?.plan.forward.guards.map(({ reason }) => reason.code) ?? [];
    assert.deepEqual([...new Set(reasons)].sort(), [
      "arrivesWithoutValue",
      "belongsToJoining",
      "breaksCheck",
      "cannotBeConverted",
      "cannotBeGenerated",
      "cannotBeIndexed",
      "cannotBeReversed",
      "convertedToNull",
      "duplicate",
      "filledWithNull",
      "givesNoSuchValue",
      "labelGoes",
      "leavesDomain",
      "losesAttribute",
      "newColumnNeedsValue",
      "noPartition",
      "nullInColumn",
      "orphan",
      "pointsIntoLeaving",
      "reorderedRanges",
      "typeRefuses",
      "valueDoesNotConvert",
    ]);
    const said = generated[lang]?.plan.forward.guards.map(({ reason }) => say(lang, reason)) ?? [];
    for (const text of said) assert.ok(script.includes(`'${text.replaceAll("'", "''")}'`), text);
    const waiting = (generated[lang]?.plan.back.guards ?? []).filter(({ reason }) => returning.includes(reason.code));
    assert.deepEqual([...new Set(waiting.map(({ reason }) => reason.code))].sort(), returning);
    const saidOfWaiting = waiting.map(({ reason }) => say(lang, reason));
    const { script: words } = catalogs[lang];
    const table = "codes";
    const samples = [
      words.sample(),
      words.keys({ table, columns: "id" }),
      words.keyHiddenFind({ table }),
      words.keyHidden({ table }),
      words.rowsOfQuery({ table }),
    ];
    for (const text of [
      words.sample(),
      words.keys({ table: "rates", columns: "id" }),
      words.rowsOfQuery({ table: "names" }),
    ])
      assert.ok(script.includes(`'${text.replaceAll("'", "''")}'`), text);
    agreed(`refusals.${lang}.txt`, `${[...said, ...saidOfWaiting, ...samples].join("\n")}\n`);
  });
}

/** SQLite makes what cannot work; PostgreSQL refuses it. */
test("what the wanted schema leaves broken is told in both languages, and once only", async () => {
  const broken = `CREATE TRIGGER noted AFTER UPDATE ON item BEGIN UPDATE item SET old = NEW.name; END;
    CREATE VIEW olds AS SELECT old FROM item; CREATE VIEW names AS SELECT name FROM item;`;
  const from = `CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT, old TEXT); ${broken}`;
  const to = `CREATE TABLE item (id INTEGER PRIMARY KEY, name TEXT); ${broken}`;
  const { plan } = await migrate({ from, to, dialect: "sqlite" });
  const told = plan.findings.flatMap(({ advice }) => (["en", "th"] as const).map((lang) => say(lang, advice)));
  agreed("broken.txt", `${told.flatMap(({ what, why, next }) => [what, why, next]).join("\n")}\n`);
  const later = await migrate({ from: to, to: `${to} CREATE TABLE t (a);`, dialect: "sqlite" });
  assert.deepEqual(later.plan.findings, []);
});

/** Compares with the golden file; with SMARTSPEC_UPDATE_GOLDEN=1 the file is written instead, to be looked at. */
function agreed(file: string, text: string): void {
  const path = join(import.meta.dirname, "golden", file);
  if (process.env.SMARTSPEC_UPDATE_GOLDEN === "1") writeFileSync(path, text);
  assert.equal(text, readFileSync(path, "utf8"));
}
