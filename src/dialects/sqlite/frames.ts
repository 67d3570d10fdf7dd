import type { Fact, Json } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import type { Frame, ScriptWords, Way } from "../script_writer.ts";
import { asideName } from "./aside.ts";
import { folded, ownName } from "./names.ts";
import { makePromises, promises } from "./promise.ts";
import { literal } from "./quote.ts";
import { isReturned } from "./returned_reference.ts";
import { refusal, refusals, stopWith } from "./row_guard.ts";
import { soundReferences } from "./sound_references.ts";

const state = "temp.smartspec_state";

/** Tables that only a script has, for as long as it runs. */
const own = ["smartspec_state", "smartspec_refusals", "smartspec_promises", "smartspec_places", "smartspec_gate"];

/** What the names of tables that stand aside begin with: none is left in the end. */
const asides = asideName("");

const foreignKeys = "(SELECT foreign_keys FROM pragma_foreign_keys)";
const faults = "(SELECT count(*) FROM pragma_integrity_check WHERE integrity_check <> 'ok')";

function was(what: string): string {
  return `(SELECT value FROM ${state} WHERE what = ${literal(what)})`;
}

/** True where the engine did not listen to a pragma that it hears outside of a transaction only. */
const isInside = `coalesce(${was("off")}, 1) = coalesce(${was("on")}, 0)`;

/** Rows that point nowhere. The engine fails where a key points to columns that are none, so those are not asked. */
function orphansIn(schema: Schema, except: ReadonlySet<string> = new Set()): string {
  const tables = soundReferences(schema)
    .filter((table) => !except.has(table))
    .map(literal);
  if (tables.length === 0) return "0";
  return `(SELECT count(*) FROM sqlite_schema m JOIN pragma_foreign_key_check(m.name) WHERE m.type = 'table' AND m.name IN (${tables.join(", ")}))`;
}

/** Names of the tables with a foreign key of which something comes back. */
function returned({ before, after, isBack }: Way): ReadonlySet<string> {
  const facts = isBack ? [...after.facts.values()].filter((fact) => isReturned(fact, before)) : [];
  return new Set(facts.map(({ id }) => id.path[1] ?? ""));
}

/**
 * Foreign keys are off before the transaction, for inside of one the engine would not listen: so whether it listens also
 * tells whether somebody else's transaction is open already.
 */
const asked = [
  "CREATE TEMP TABLE IF NOT EXISTS smartspec_state (what, value);",
  `DELETE FROM ${state};`,
  "PRAGMA foreign_keys = ON;",
  `INSERT INTO ${state} SELECT 'on', ${foreignKeys};`,
  "PRAGMA foreign_keys = OFF;",
  `INSERT INTO ${state} SELECT 'off', ${foreignKeys};`,
  "PRAGMA legacy_alter_table = OFF;",
];

/** What was found before anything is changed; `reasons` speak against going on. */
function begun({ before }: Way, reasons: readonly string[], words: ScriptWords): readonly string[] {
  return [
    `INSERT INTO ${state} SELECT 'orphans', ${orphansIn(before)};`,
    `INSERT INTO ${state} SELECT 'faults', ${faults};`,
    "CREATE TEMP TABLE IF NOT EXISTS smartspec_refusals (reason, told);",
    makePromises,
    ...reasons,
    stopWith(words.refused, words.different),
  ];
}

/** Objects that have a name of their own in the catalog. */
const named: ReadonlySet<string> = new Set(["table", "index", "view", "trigger"]);

/** Names of the tables and views of which anything differs, in the spelling of both sides. */
function touched({ before, after }: Way): ReadonlySet<string> {
  const names = new Set<string>();
  const differ = (fact: Fact, other: Fact | undefined): boolean => !sameFact(fact, other);
  for (const fact of before.facts.values())
    if (differ(fact, after.facts.get(fact.key))) names.add(fact.id.path[1] ?? "");
  for (const fact of after.facts.values())
    if (differ(fact, before.facts.get(fact.key))) names.add(fact.id.path[1] ?? "");
  return names;
}

function sameFact(fact: Fact, other: Fact | undefined): boolean {
  return JSON.stringify(sorted(fact.value)) === JSON.stringify(sorted(other?.value ?? null));
}

function sorted(value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => sorted(item as Json));
  if (typeof value !== "object" || value === null) return value;
  const object = value as { readonly [key: string]: Json };
  return Object.fromEntries(
    Object.keys(object)
      .sort()
      .map((name) => [name, sorted(object[name] ?? null)]),
  );
}

/** What the catalog must hold in the end of all that the script touches, and what it must not hold any more. */
function structure(way: Way, words: ScriptWords): readonly string[] {
  const names = touched(way);
  const key = ({ id }: Fact): string => `${id.kind} ${folded(ownName(id))}`;
  const objects = (schema: Schema): readonly Fact[] =>
    [...schema.facts.values()].filter(({ id }) => named.has(id.kind) && names.has(id.path[1] ?? ""));
  const wanted = objects(way.after);
  const there = new Set(wanted.map(key));
  const gone = objects(way.before).filter((fact) => !there.has(key(fact)));
  const rows = [...wanted.map((fact) => [fact, 1] as const), ...gone.map((fact) => [fact, 0] as const)].map(
    ([{ id }, present]) => `(${literal(id.kind)}, ${literal(ownName(id))}, ${present})`,
  );
  const columns = wanted.flatMap(({ id, key: table }) => {
    const list = [...(way.after.columnOrder.get(table) ?? [])]
      .sort()
      .map((name) => `${name}\n`)
      .join("");
    const found = `(SELECT group_concat(name || char(10), '') FROM (SELECT name FROM pragma_table_xinfo(${literal(ownName(id))}) ORDER BY name))`;
    return id.kind === "table"
      ? [refusal(`${words.missing}: table ${ownName(id)}`, `${found} IS NOT ${literal(list)}`)]
      : [];
  });
  if (rows.length === 0) return [];
  const isThere =
    "EXISTS (SELECT 1 FROM sqlite_schema s WHERE s.type = v.column1 AND s.name = v.column2 COLLATE NOCASE)";
  return [
    `INSERT INTO ${refusals} (reason) SELECT ${literal(`${words.missing}: `)} || v.column1 || ' ' || v.column2 FROM (VALUES ${rows.join(", ")}) v WHERE ${isThere} <> v.column3;`,
    ...columns,
    refusal(
      asides,
      `EXISTS (SELECT 1 FROM sqlite_schema WHERE substr(name, 1, ${asides.length}) = ${literal(asides)})`,
    ),
  ];
}

/** The last word, also for a runner that goes on after an error: whatever is not as it should be undoes all. */
function ended(way: Way, reasons: readonly string[], words: ScriptWords): readonly string[] {
  return [
    ...structure(way, words),
    ...reasons,
    refusal(words.orphans, `${orphansIn(way.after, returned(way))} > ${was("orphans")}`),
    refusal(words.faults, `${faults} > ${was("faults")}`),
    `INSERT INTO ${refusals} (reason) SELECT what FROM ${promises};`,
    stopWith(words.refused, words.different),
    "CREATE TEMP TABLE smartspec_gate (reason);",
    `CREATE TEMP TRIGGER smartspec_gate BEFORE INSERT ON smartspec_gate BEGIN SELECT RAISE(ROLLBACK, ${literal(words.undone)}); END;`,
    `INSERT INTO temp.smartspec_gate SELECT reason FROM ${refusals} UNION ALL SELECT what FROM ${promises} LIMIT 1;`,
    ...own.map((name) => `DROP TABLE IF EXISTS temp.${name};`),
  ];
}

const foreign = (words: ScriptWords): readonly string[] => [refusal(words.foreignTransaction, isInside)];

/** In a transaction of its own. */
export const ownFrame: Frame = {
  opening: (way, words) => [...asked, "BEGIN IMMEDIATE;", ...begun(way, foreign(words), words)],
  ending: (way, words) => [...ended(way, foreign(words), words), "COMMIT;", "PRAGMA foreign_keys = ON;"],
};

const alone = (words: ScriptWords): readonly string[] => [
  refusal(words.noTransaction, `NOT (${isInside})`),
  refusal(words.foreignKeysOn, `coalesce(${was("off")}, 1) <> 0`),
];

/**
 * In a transaction that somebody else ends: without one the savepoint opens one, and the end undoes it. Nobody can turn
 * foreign keys off any more.
 */
export const joinedFrame: Frame = {
  opening: (way, words) => [...asked, "SAVEPOINT smartspec;", ...begun(way, alone(words), words)],
  ending: (way, words) => [...ended(way, alone(words), words), "RELEASE smartspec;"],
};
