import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Database, DatabaseError } from "../../src/dialects/database.ts";
import { bootEngine } from "../../src/dialects/postgres/engine/boot.ts";
import { dollarQuoted, literal, qualified, quote } from "../../src/dialects/postgres/quote.ts";
import { cast, castKind, isWidening, typeName } from "../../src/dialects/postgres/types.ts";
import { cacheDir } from "../corpus/cases.ts";

let db: Database;
before(async () => {
  db = await bootEngine({ cacheDir, extensions: [] });
});
after(() => db.close());

test("a type is taken apart as the engine writes it", () => {
  for (const [text, base, modifiers, array] of [
    ["integer", "integer", [], false],
    ["numeric(10,2)", "numeric", [10, 2], false],
    ["character varying(5)[]", "character varying", [5], true],
    ["timestamp(3) with time zone", "timestamp with time zone", [3], false],
    ['"odd (type"', '"odd (type"', [], false],
    ['public."odd (type)"', 'public."odd (type)"', [], false],
    ["public.mood[]", "public.mood", [], true],
  ] as const) {
    assert.deepEqual(typeName(text), { base, modifiers, array }, text);
  }
});

/** Values at the edges of each type, as the engine reads them. */
const samples: Readonly<Record<string, readonly string[]>> = {
  smallint: ["-32768", "32767"],
  integer: ["-2147483648", "2147483647"],
  bigint: ["-9223372036854775808", "9223372036854775807"],
  "numeric(6,2)": ["9999.99", "-0.01", "1.10"],
  "numeric(8,2)": ["999999.99", "0.00"],
  "numeric(8,4)": ["9999.9999"],
  numeric: ["1e-30", "1e30", "NaN", "1.500"],
  real: ["1.1", "3.4e38", "NaN", "-Infinity"],
  "double precision": ["1.1", "1e308", "5e-324"],
  boolean: ["true", "false"],
  uuid: ["00000000-0000-0000-0000-00000000000a"],
  text: ["", " ก ", "x".repeat(60)],
  "character varying(5)": ["", "กขคงจ", "a  "],
  "character varying(20)": ["x".repeat(20)],
  "character varying": ["y".repeat(30)],
  "character(5)": ["ab", ""],
  date: ["2024-02-29", "infinity", "5874897-12-31"],
  "timestamp without time zone": ["2024-02-29 01:02:03.123456", "infinity"],
  "timestamp with time zone": ["2024-02-29 01:02:03.123456+07"],
  "timestamp(3) without time zone": ["2024-02-29 01:02:03.123"],
  json: ['{"b": 1,  "a": 1}'],
  jsonb: ['{"a": 1}'],
  "integer[]": ["{1,NULL}"],
  "bigint[]": ["{9223372036854775807}"],
};

test("no value changes, or fails, on the way through a type that is said to be wider", async () => {
  let pairs = 0;
  const wrong: string[] = [];
  for (const from of Object.keys(samples)) {
    for (const to of Object.keys(samples)) {
      if (!isWidening(from, to)) continue;
      pairs += 1;
      for (const value of samples[from] ?? []) {
        const there = cast(`${literal(value)}::${from}`, from, to);
        const sql = `SELECT (${cast(`(${there})`, to, from)})::text = (${literal(value)}::${from})::text AS same`;
        const same = await db.query<{ same: boolean }>(sql).then(
          ([row]) => row?.same,
          () => false,
        );
        if (same !== true) wrong.push(`${from} -> ${to}: ${value}`);
      }
    }
  }
  assert.deepEqual(wrong, []);
  assert.ok(pairs > 40, String(pairs));
});

test("every cast is one that the engine knows", async () => {
  const unknown: string[] = [];
  for (const from of Object.keys(samples)) {
    for (const to of Object.keys(samples)) {
      try {
        await db.query(`SELECT ${cast(`NULL::${from}`, from, to)}`);
      } catch (error) {
        assert.ok(error instanceof DatabaseError);
        unknown.push(`${from} -> ${to} (${castKind(from, to)}): ${error.code}`);
      }
    }
  }
  assert.deepEqual(unknown, []);
});

const names = [
  "plain",
  "select",
  "user",
  "Ab",
  "a b",
  'weird ""name"',
  "ชื่อ",
  "line\nbreak",
  "back\\slash",
  "a.b",
  "$1",
  "1st",
  "é",
  "%I",
  "'",
  "-- x",
  "x".repeat(63),
  "ก".repeat(21),
];

test("any name survives quoting, as a table, a column and a string", async () => {
  for (const name of names) {
    await db.run(`CREATE SCHEMA ${quote(name)}; CREATE TABLE ${qualified(name, name)} (${quote(name)} text)`);
    const found = await db.query(
      `SELECT count(*)::int AS n FROM information_schema.columns
       WHERE table_schema = ${literal(name)} AND table_name = ${literal(name)} AND column_name = ${literal(name)}`,
    );
    assert.deepEqual(found, [{ n: 1 }], name);
  }
});

test("a string is the same whatever standard_conforming_strings says, and a body whatever it holds", async () => {
  const texts = [...names, "it's", "\\'", "\\", "$smartspec$", "$smartspec$ $smartspec_1$", "$", "\t\r\n"];
  for (const setting of ["on", "off"]) {
    await db.run(`SET standard_conforming_strings = ${setting}; SET escape_string_warning = off`);
    for (const text of texts) {
      assert.deepEqual(await db.query(`SELECT ${literal(text)} AS text`), [{ text }], `${setting}: ${text}`);
      assert.deepEqual(await db.query(`SELECT ${dollarQuoted(text)} AS text`), [{ text }], `${setting}: ${text}`);
    }
  }
  await db.run("RESET standard_conforming_strings; RESET escape_string_warning");
});

test("every word that the engine reserves is quoted", async () => {
  const words = await db.query<{ word: string }>("SELECT word FROM pg_get_keywords() WHERE catcode <> 'U'");
  assert.deepEqual(
    words.map(({ word }) => word).filter((word) => quote(word) === word),
    [],
  );
});
