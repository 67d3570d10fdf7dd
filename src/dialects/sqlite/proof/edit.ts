import { type Database, DatabaseError } from "../../database.ts";
import type { TableEdits } from "../../proof_tools.ts";
import { type Catalog, type ColumnRow, readCatalog, type TableRow } from "../catalog.ts";
import { home } from "../names.ts";
import { quote } from "../quote.ts";
import { deleteOrphans, referencesOf } from "../seed/orphans.ts";
import { inOrder, insertRow } from "../seed/rows.ts";
import { seededRows } from "../seed/seed.ts";
import { seedValue } from "../seed/values.ts";
import { withoutTriggers } from "./without_triggers.ts";

/** Rows that are inserted into every table. */
const newRows = 3;

/**
 * Deletes the first row of every table that has more than one, gives the next one new values and the one after it
 * NULLs, and inserts some. What the table refuses is tried column by column, and else left out.
 */
export async function edit(db: Database): Promise<readonly TableEdits[]> {
  const catalog = await readCatalog(db);
  return withoutTriggers(db, async () => {
    const edits: TableEdits[] = [];
    for (const table of inOrder(catalog)) {
      const deleted = await change(db, deletion(table));
      const updated =
        (await update(db, table, catalog, 0, (column) => seedValue(column, table, seededRows + 7, false))) +
        (await update(db, table, catalog, 1, (column) => (column.notNull ? undefined : "NULL")));
      let inserted = 0;
      for (let n = seededRows; n < seededRows + newRows; n += 1) {
        const refused = await insertRow({ db, catalog, table, n: n * 17, edges: false });
        if (refused === undefined) inserted += 1;
      }
      edits.push({ path: [home, table.name], inserted, updated, deleted });
    }
    await deleteOrphans(db, catalog);
    return edits;
  });
}

/** Rows that a statement changed; none where the table refused it. */
async function change(db: Database, sql: string): Promise<number> {
  try {
    await db.run(sql);
    const [row] = await db.query<{ n: number }>("SELECT changes() AS n");
    return row?.n ?? 0;
  } catch (error) {
    if (error instanceof DatabaseError) return 0;
    throw error;
  }
}

async function update(
  db: Database,
  table: TableRow,
  catalog: Catalog,
  at: number,
  value: (column: ColumnRow) => string | undefined,
): Promise<number> {
  const assignments = editable(table, catalog).flatMap((column) => {
    const own = value(column);
    return own === undefined ? [] : [`${quote(column.name)} = ${own}`];
  });
  if (assignments.length === 0) return 0;
  const statement = (own: readonly string[]): string =>
    `UPDATE OR ABORT ${quote(table.name)} SET ${own.join(", ")} WHERE ${isRowAt(table, at)}`;
  const whole = await change(db, statement(assignments));
  if (whole > 0) return whole;
  let most = 0;
  for (const one of assignments) most = Math.max(most, await change(db, statement([one])));
  return most;
}

/** Columns by which nothing is found: no key, and nothing that points to another row. */
function editable(table: TableRow, catalog: Catalog): readonly ColumnRow[] {
  const fixed = new Set([
    ...table.text.constraints.flatMap(({ type, columns }) => (type === "u" || type === "p" ? columns : [])),
    ...referencesOf(table, catalog).flatMap(({ columns }) => columns),
    ...catalog.indexes.flatMap(({ table: own, unique, columns }) =>
      own === table.name && unique ? columns.flatMap((name) => name ?? []) : [],
    ),
  ]);
  return table.columns.filter(({ name, hidden, key }) => hidden === 0 && key === 0 && !fixed.has(name));
}

function deletion(table: TableRow): string {
  return `DELETE FROM ${quote(table.name)} WHERE ${isRowAt(table, 0)} AND (SELECT count(*) FROM ${quote(table.name)}) > 1`;
}

/** Rows stand in the order of their values, so that it is the same row wherever they lie. */
function isRowAt(table: TableRow, at: number): string {
  const keys = table.columns.filter(({ key }) => key > 0);
  const others = table.columns.filter(({ key, hidden }) => key === 0 && hidden === 0);
  const order = [...keys, ...others].map(({ name }) => `quote(${quote(name)})`).join(", ");
  const names = (keys.length > 0 ? keys : others).map(({ name }) => quote(name));
  const found = `SELECT ${names.join(", ")} FROM ${quote(table.name)} ORDER BY ${order} LIMIT 1 OFFSET ${at}`;
  if (!table.withoutRowid && table.rowid === undefined)
    return `rowid = (SELECT rowid FROM ${quote(table.name)} ORDER BY ${order} LIMIT 1 OFFSET ${at})`;
  return `(${names.join(", ")}) = (${found})`;
}
