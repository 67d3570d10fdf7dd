import type { Guard } from "../../../model/guard.ts";
import { type Database, DatabaseError } from "../../database.ts";
import { type Catalog, readCatalog, type TableRow } from "../catalog.ts";
import { folded } from "../names.ts";
import { quote } from "../quote.ts";
import { onTrial } from "./on_trial.ts";
import { snapshot } from "./snapshot.ts";
import { withoutTriggers } from "./without_triggers.ts";

/** Rows that are tried for one guard. */
const tries = 120;

/** Values that a stricter rule may refuse: none, another storage class, one at the edge, one that points nowhere. */
const oddValues = [
  "NULL",
  "'007'",
  "'n/a'",
  "0.1 + 0.2",
  "-1",
  "0",
  "987654321",
  "9007199254740993",
  "x'00ff'",
  "''",
  "'x'",
];

interface Broken {
  /** Rows that were made, the last one first. */
  readonly undo: readonly string[];
  /** What the database held once they were there. */
  readonly state: string;
}

const broken = new WeakMap<Database, Broken>();

/** Makes rows that the guards refuse: copies of rows that are there, with keys of their own and one other value. */
export async function breakRules(db: Database, guards: readonly Guard[]): Promise<readonly number[]> {
  const counters = await counterStatements(db);
  const undo: string[] = [];
  const counts = await withoutTriggers(db, async () => {
    const catalog = await readCatalog(db);
    for (const guard of guards) {
      const table = tableOf(guard, catalog);
      if (table === undefined || (await refusedBy(db, guard)) > 0) continue;
      for (const sql of insertions(table).slice(0, tries)) {
        const removal = await inserted(db, sql, table);
        if (removal === undefined) continue;
        if ((await refusedBy(db, guard)) === 0) await db.run(removal);
        else {
          undo.unshift(removal);
          break;
        }
      }
    }
    const found: number[] = [];
    for (const guard of guards) found.push(await refusedBy(db, guard));
    return found;
  });
  broken.set(db, { undo: [...undo, ...counters], state: await stateOf(db) });
  return counts;
}

/** Undoes `breakRules`; false when rows are not as it left them. */
export async function mendRules(db: Database): Promise<boolean> {
  const own = broken.get(db);
  if (own === undefined) return true;
  broken.delete(db);
  const isSame = (await stateOf(db)) === own.state;
  if (isSame)
    await withoutTriggers(db, async () => {
      for (const sql of own.undo) await db.run(sql);
    });
  return isSame;
}

async function stateOf(db: Database): Promise<string> {
  const { tables, sequences } = await snapshot(db);
  return JSON.stringify([[...tables].map(([key, { rows }]) => [key, rows]), [...sequences]]);
}

async function counterStatements(db: Database): Promise<readonly string[]> {
  if ((await db.query("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_sequence'")).length === 0) return [];
  const rows = await db.query<{ sql: string }>(
    "SELECT 'INSERT INTO sqlite_sequence VALUES (' || quote(name) || ', ' || quote(seq) || ')' AS sql FROM sqlite_sequence",
  );
  return ["DELETE FROM sqlite_sequence", ...rows.map(({ sql }) => sql)];
}

function tableOf({ table }: Guard, { tables }: Catalog): TableRow | undefined {
  return tables.find(({ name }) => folded(quote(name)) === folded(table));
}

/** How many rows a guard refuses; none where what it speaks of is not there. */
async function refusedBy(db: Database, { source, condition, prepare }: Guard): Promise<number> {
  const counted = async (): Promise<number> => {
    try {
      const [row] = await db.query<{ n: number }>(`SELECT count(*) AS n FROM (${source}) t WHERE ${condition}`);
      return row?.n ?? 0;
    } catch (error) {
      if (error instanceof DatabaseError) return 0;
      throw error;
    }
  };
  return onTrial(db, prepare, counted, 0);
}

/** What removes the row again; undefined where the table refused it. */
async function inserted(db: Database, sql: string, table: TableRow): Promise<string | undefined> {
  const name = quote(table.name);
  try {
    const before = await places(db, table);
    await db.run(sql);
    const fresh = (await places(db, table)).filter((place) => !before.includes(place));
    return fresh.length === 0 ? undefined : `DELETE FROM ${name} AS t WHERE ${placeOf(table)} IN (${fresh.join(", ")})`;
  } catch (error) {
    if (error instanceof DatabaseError) return undefined;
    throw error;
  }
}

function placeOf(table: TableRow): string {
  const keys = table.columns.filter(({ key }) => key > 0);
  const taken = new Set(table.columns.map(({ name }) => folded(name)));
  const word = ["rowid", "_rowid_", "oid"].find((each) => !taken.has(each)) ?? "rowid";
  return table.withoutRowid ? keys.map(({ name }) => `quote(t.${quote(name)})`).join(" || ',' || ") : `t.${word}`;
}

async function places(db: Database, table: TableRow): Promise<readonly string[]> {
  const rows = await db.query<{ place: string }>(
    `SELECT quote(${placeOf(table)}) AS place FROM ${quote(table.name)} t`,
  );
  return rows.map(({ place }) => place);
}

/** Statements that copy a row, with a key of its own and one other value; else with values of no row. */
function insertions(table: TableRow): readonly string[] {
  const plain = table.columns.filter(({ hidden }) => hidden === 0);
  const keys = new Set([
    ...table.text.constraints.flatMap(({ type, columns }) => (type === "p" || type === "u" ? columns : [])),
    ...plain.flatMap(({ key, name }) => (key > 0 ? [name] : [])),
  ]);
  const name = quote(table.name);
  const names = plain.map((column) => quote(column.name)).join(", ");
  const fresh = (column: (typeof plain)[number], at: number): string => {
    if (!keys.has(column.name)) return quote(column.name);
    if (table.rowid === column.name) return `(SELECT max(${quote(column.name)}) + 1 FROM ${name})`;
    return `'smartspec ' || ${at} || hex(randomblob(4))`;
  };
  const copy = (values: readonly string[]): string =>
    `INSERT OR ABORT INTO ${name} (${names}) SELECT ${values.join(", ")} FROM ${name} LIMIT 1`;
  const same = plain.map(fresh);
  const odd = oddValues.flatMap((value) =>
    plain.flatMap((column, at) =>
      table.rowid === column.name ? [] : [copy(same.map((own, n) => (n === at ? value : own)))],
    ),
  );
  const made = oddValues.map(
    (value, n) =>
      `INSERT OR ABORT INTO ${name} (${names}) VALUES (${plain.map((column) => (table.rowid === column.name ? String(900000 + n) : value)).join(", ")})`,
  );
  return [copy(same), ...odd, ...made];
}
