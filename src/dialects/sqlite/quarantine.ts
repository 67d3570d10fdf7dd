import type { Archive } from "../../model/archive.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { DealtWith, Quarantine, QuarantinedTable } from "../../model/quarantine.ts";
import type { Emission } from "../kind.ts";
import { ownName, relation } from "./names.ts";
import { columnAffinity, keptColumn, rowPlace } from "./placement.ts";
import { countOf, makePromises, promised, promisedTable } from "./promise.ts";
import { keptPlaceOf, quarantinePlaces } from "./quarantined_table.ts";
import { literal, quote } from "./quote.ts";
import { withoutTriggers } from "./settle.ts";

const marks = "temp.smartspec_marks";

/** A guard may find rows again once others are gone: so often all of them are dealt with. What is left then is refused. */
const passes = 2;

function makePlaces(each: QuarantinedTable, archive: Archive): readonly string[] {
  const creation = archive.purpose === "undone" ? "CREATE TABLE IF NOT EXISTS" : "CREATE TABLE";
  const columns = each.columns.map((column) => keptColumn(ownName(column.id), columnAffinity(column)));
  const { rows, nulls } = quarantinePlaces(each, archive);
  const list = ["smartspec_rule", "smartspec_place", ...columns].join(", ");
  return [rows, nulls].flatMap((place) =>
    place === undefined ? [] : promisedTable(place, true, `${creation} ${quote(place)} (${list});`),
  );
}

function columnNames({ columns }: QuarantinedTable, alias = ""): string {
  return columns.map(({ id }) => `${alias}${quote(ownName(id))}`).join(", ");
}

/** Marks the rows that point to marked ones, however far. */
function markReferring(quarantine: Quarantine, numbers: ReadonlyMap<string, number>): readonly string[] {
  const terms = quarantine.references.flatMap((reference) => {
    const target = reference.value["references"] as {
      readonly table: readonly string[];
      readonly columns: readonly string[];
    };
    const [child, parent] = [reference.id.path.slice(0, 2), target.table].map((path) =>
      quarantine.tables.get(keyOf({ kind: "table", path })),
    );
    if (child === undefined || parent === undefined) return [];
    const own = reference.value["columns"] as readonly string[];
    const same = own.map((name, at) => `p.${quote(target.columns[at] ?? "")} = t.${quote(name)}`).join(" AND ");
    const of = (each: QuarantinedTable): number => numbers.get(each.table.key) ?? -1;
    return [
      `SELECT ${of(child)}, ${rowPlace(child.table)} FROM m JOIN ${relation(parent.table.id)} p ON m.of = ${of(parent)} AND m.place = ${rowPlace(parent.table, "p")} JOIN ${relation(child.table.id)} t ON ${same}`,
    ];
  });
  if (terms.length === 0) return [];
  const all = `WITH RECURSIVE m (of, place) AS (${["SELECT of, place FROM smartspec_marks", ...terms].join(" UNION ")})`;
  return promised(
    "marks that follow",
    `(${all} SELECT count(*) FROM m) - ${countOf(marks)}`,
    `${all}\nINSERT OR IGNORE INTO ${marks} SELECT of, place FROM m;`,
  );
}

/** All marked rows leave their tables; none that is not kept does. */
function moveMarked(
  quarantine: Quarantine,
  archive: Archive,
  numbers: ReadonlyMap<string, number>,
  rule: string,
): readonly string[] {
  const leaving = [...quarantine.tables.values()].filter(({ leaves }) => leaves);
  const kept = leaving.flatMap((each) => {
    const place = rowPlace(each.table);
    const held = keptPlaceOf(each, archive, "rows");
    const from = `${relation(each.table.id)} t WHERE ${place} IN (${markedOf(each, numbers)})`;
    const sql = `INSERT OR ABORT INTO ${held} (smartspec_rule, smartspec_place, ${columnNames(each)})\nSELECT ${literal(rule)}, ${place}, ${columnNames(each, "t.")} FROM ${from};`;
    return promised(`INSERT INTO ${held}`, countOf(from), sql);
  });
  const gone = leaving.flatMap((each) => {
    const held = `SELECT smartspec_place FROM ${keptPlaceOf(each, archive, "rows")}`;
    const place = rowPlace(each.table);
    const from = `${relation(each.table.id)} AS t WHERE ${place} IN (${markedOf(each, numbers)}) AND ${place} IN (${held})`;
    return promised(`DELETE FROM ${relation(each.table.id)}`, countOf(from), `DELETE FROM ${from};`);
  });
  return [...kept, ...gone];
}

function markedOf({ table }: QuarantinedTable, numbers: ReadonlyMap<string, number>): string {
  return `SELECT m.place FROM ${marks} m WHERE m.of = ${numbers.get(table.key) ?? -1}`;
}

/** Marked rows of one table lose their values; those that have none any more are left alone. */
function clearMarked(
  each: QuarantinedTable,
  rule: string,
  archive: Archive,
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  const cleared = each.cleared.get(rule) ?? [];
  const place = rowPlace(each.table);
  const filled = cleared.map((name) => `t.${quote(name)} IS NOT NULL`).join(" OR ");
  const held = keptPlaceOf(each, archive, "nulls");
  const isMarked = `${place} IN (${markedOf(each, numbers)}) AND (${filled})`;
  const isKept = `${place} IN (SELECT smartspec_place FROM ${held} WHERE smartspec_rule = ${literal(rule)})`;
  const target = relation(each.table.id);
  const set = cleared.map((name) => `${quote(name)} = NULL`).join(", ");
  const kept = `INSERT OR ABORT INTO ${held} (smartspec_rule, smartspec_place, ${columnNames(each)})\nSELECT ${literal(rule)}, ${place}, ${columnNames(each, "t.")} FROM ${target} t WHERE ${isMarked};`;
  return [
    ...promised(`INSERT INTO ${held}`, countOf(`${target} t WHERE ${isMarked}`), kept),
    ...promised(
      `UPDATE ${target}`,
      countOf(`${target} t WHERE ${isMarked} AND ${isKept}`),
      `UPDATE OR ABORT ${target} AS t SET ${set} WHERE ${isMarked} AND ${isKept};`,
    ),
  ];
}

function dealtWith(
  { fact, source, condition, answer }: DealtWith,
  quarantine: Quarantine,
  archive: Archive,
  numbers: ReadonlyMap<string, number>,
): readonly string[] {
  const own = quarantine.tables.get(fact);
  if (own === undefined) return [];
  const rows = `(${source}) t WHERE ${condition}`;
  const found = promised(
    "marks",
    countOf(rows),
    `INSERT OR IGNORE INTO ${marks} SELECT ${numbers.get(fact) ?? -1}, t.smartspec_place FROM ${rows};`,
  );
  const acts =
    answer.policy === "set_null"
      ? clearMarked(own, answer.rule, archive, numbers)
      : [...markReferring(quarantine, numbers), ...moveMarked(quarantine, archive, numbers, answer.rule)];
  return [...promised("no marks", countOf(marks), `DELETE FROM ${marks};`), ...found, ...acts];
}

/** Takes rows that break a rule out, or their values. */
export function quarantineRows(quarantine: Quarantine, archive: Archive): Emission {
  const tables = [...quarantine.tables.values()];
  const numbers = new Map(tables.map(({ table }, at) => [table.key, at]));
  const pass = quarantine.guards.flatMap((guard) => dealtWith(guard, quarantine, archive, numbers));
  const triggers: readonly Fact[] = tables.flatMap((each) => each.triggers);
  return {
    sql: [
      makePromises,
      ...tables.flatMap((each) => makePlaces(each, archive)),
      "CREATE TEMP TABLE IF NOT EXISTS smartspec_marks (of, place, PRIMARY KEY (of, place));",
      ...withoutTriggers(triggers, Array.from({ length: passes }, () => pass).flat()),
      "DROP TABLE temp.smartspec_marks;",
    ],
    scans: tables.map(({ table }) => table.key),
  };
}
