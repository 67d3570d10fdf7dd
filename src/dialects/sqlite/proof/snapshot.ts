import type { Database } from "../../database.ts";
import type { EarlierType, ReadAs, Snapshot, TableRows } from "../../proof_tools.ts";
import { affinityOf, stored } from "../affinity.ts";
import { ofUser } from "../catalog.ts";
import { home } from "../names.ts";
import { literal, quote } from "../quote.ts";

interface ColumnAnswer {
  readonly table: string;
  readonly name: string;
}

/** A value as text, its storage class with it; NULL stays NULL. */
export function asText(value: string): string {
  return `CASE WHEN ${value} IS NOT NULL THEN quote(${value}) END`;
}

/** A value as the column would hold it that it lay in before. */
export function earlier(value: string, { now, then, isStrict, wasStrict }: EarlierType): string {
  if (then === undefined) return value;
  const [a, b] = [affinityOf(then, wasStrict), affinityOf(now, isStrict)];
  return a === b ? value : stored(value, a);
}

/** The tables of the user, or those whose names begin with one of these. */
function within(places: readonly string[] | undefined): string {
  if (places === undefined) return ofUser;
  const begins = places.map((place) => `substr(m.name, 1, ${place.length + 1}) = ${literal(`${place}_`)}`);
  return `(${begins.join(" OR ") || "0"})`;
}

/** What a name is behind the place that it begins with. */
function pathOf(name: string, places: readonly string[] | undefined): readonly string[] {
  const place = places?.find((each) => name.startsWith(`${each}_`));
  return place === undefined ? [home, name] : [place, name.slice(place.length + 1)];
}

/** Reads every value of every table as text, and where every counter stands. */
export async function snapshot(db: Database, readAs?: ReadAs, places?: readonly string[]): Promise<Snapshot> {
  const columns = await db.query<ColumnAnswer>(
    `SELECT m.name AS "table", x.name FROM sqlite_schema m
     JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name AND l.type = 'table'
     JOIN pragma_table_xinfo(m.name) x WHERE m.type = 'table' AND ${within(places)} ORDER BY m.name, x.name`,
  );
  const names = new Map<string, string[]>();
  for (const { table, name } of columns) names.set(table, [...(names.get(table) ?? []), name]);
  const tables = new Map<string, TableRows>();
  for (const [table, own] of names) {
    const path = pathOf(table, places);
    const values = own.map((name, at) => {
      const type = readAs?.columns.get(JSON.stringify([home, table, name]));
      // The rule by which a row was put away is told by its name.
      if (name === "smartspec_rule") return `${quote(name)} AS c${at}`;
      return `${asText(type === undefined ? quote(name) : `(${earlier(quote(name), type)})`)} AS c${at}`;
    });
    const rows = await db.query<Record<string, string | null>>(`SELECT ${values.join(", ")} FROM ${quote(table)}`);
    tables.set(JSON.stringify(path), {
      path,
      columns: own,
      rows: rows.map((row) => own.map((_, at) => row[`c${at}`] ?? null)),
    });
  }
  return { tables, sequences: await counters(db, places) };
}

async function counters(db: Database, places: readonly string[] | undefined): Promise<ReadonlyMap<string, string>> {
  if (!(await hasCounters(db))) return new Map();
  const rows = await db.query<{ name: string; seq: string }>(
    `SELECT s.name, CAST(s.seq AS TEXT) AS seq FROM sqlite_sequence s JOIN sqlite_schema m ON m.name = s.name AND m.type = 'table'
     WHERE ${within(places)} ORDER BY 1`,
  );
  return new Map(rows.map(({ name, seq }) => [JSON.stringify(pathOf(name, places)), seq]));
}

async function hasCounters(db: Database): Promise<boolean> {
  return (await db.query("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'")).length > 0;
}

/** Tables whose counter would give a number that is there already. */
export async function sequencesBehind(db: Database): Promise<readonly string[]> {
  if (!(await hasCounters(db))) return [];
  const tables = await db.query<{ name: string; seq: number }>(
    `SELECT m.name, s.seq FROM sqlite_sequence s JOIN sqlite_schema m ON m.name = s.name WHERE ${ofUser}`,
  );
  const behind: string[] = [];
  for (const { name, seq } of tables) {
    const [row] = await db.query<{ highest: number | bigint | null }>(
      `SELECT max(rowid) AS highest FROM ${quote(name)}`,
    );
    if ((row?.highest ?? 0) > seq) behind.push(name);
  }
  return behind;
}
