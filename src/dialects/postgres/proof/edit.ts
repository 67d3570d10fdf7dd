import type { Database } from "../../database.ts";
import type { EditLimits, TableEdits } from "../../proof_tools.ts";
import { literal, qualified, quote } from "../quote.ts";
import { type Attempt, attempt } from "../seed/attempt.ts";
import { readSeedCatalog, type SeedColumn, type SeedTable } from "../seed/catalog.ts";
import { ROWS } from "../seed/plain-type.ts";
import { makePools } from "../seed/pools.ts";
import { RowMaker } from "../seed/rows.ts";
import { withServerCode } from "../seed/seed.ts";

/** Rows that are inserted: one that is typical, one with NULLs, one more. */
const NEW_ROWS = 3;
/** Other values that are tried for a row that its table refused. */
const ATTEMPTS = 8;

/**
 * Deletes the first row of every table that has more than one, gives the next one new values and the one after it
 * NULLs, and inserts some. What a constraint refuses, or a guard over rows that a query gives, is tried in parts, and else
 * left out.
 */
export async function edit(db: Database, { first, guards }: EditLimits): Promise<readonly TableEdits[]> {
  return withServerCode(db, async () => {
    const vetoes = guards.filter(({ madeOf, prepare = [] }) => madeOf !== undefined && prepare.length === 0);
    for (const sql of vetoes.length === 0 ? [] : first)
      await db.run(`INSERT INTO smartspec_seed.veto_first VALUES (${literal(sql)})`);
    for (const { source, condition } of vetoes)
      await db.run(`INSERT INTO smartspec_seed.veto VALUES (${literal(source)}, ${literal(condition)})`);
    const catalog = await readSeedCatalog(db);
    const maker = new RowMaker(catalog, await makePools(db, catalog, "ordinary"));
    const { tables } = catalog;
    const deleted = await attempt(
      db,
      tables.map((table) => ({ table, statements: [deletion(table)] })),
    );
    const updated = new Map<SeedTable, number>();
    for (const [place, newValue] of [
      [0, (table: SeedTable, column: SeedColumn) => otherValue(maker, table, column)],
      [1, (_: SeedTable, column: SeedColumn) => (column.notNull ? undefined : "NULL")],
    ] as const) {
      for (const [table, rows] of await update(db, tables, place, newValue))
        updated.set(table, (updated.get(table) ?? 0) + rows);
    }
    const inserted = await insert(db, tables, maker);
    await db.run("SELECT smartspec_seed.delete_orphans(); SELECT smartspec_seed.advance_sequences()");
    return tables.map((table, n) => ({
      path: [table.schema, table.name],
      inserted: inserted.get(table) ?? 0,
      updated: updated.get(table) ?? 0,
      deleted: deleted[n]?.rows ?? 0,
    }));
  });
}

async function insert(
  db: Database,
  tables: readonly SeedTable[],
  maker: RowMaker,
): Promise<ReadonlyMap<SeedTable, number>> {
  const rows = new Map<SeedTable, number>();
  const single: Attempt[] = [];
  const whole = tables.map((table) => ({
    table,
    statements: [maker.insertAll(table, ROWS, NEW_ROWS)].filter((sql) => sql !== undefined),
  }));
  for (const outcome of await attempt(db, whole)) {
    const { table } = outcome;
    rows.set(table, outcome.rows);
    if (outcome.code === null) continue;
    for (let row = ROWS; row < ROWS + NEW_ROWS; row += 1)
      single.push({ table, statements: maker.insertOne(table, row, ATTEMPTS) });
  }
  for (const outcome of await attempt(db, single))
    rows.set(outcome.table, (rows.get(outcome.table) ?? 0) + outcome.rows);
  return rows;
}

/** One that the row does not have yet, as far as the column takes two. */
function otherValue(maker: RowMaker, table: SeedTable, column: SeedColumn): string | undefined {
  const [value, other] = [ROWS, ROWS + NEW_ROWS].map((row) => maker.value(table, column, row));
  if (value === undefined || other === undefined) return value;
  const [first, second] = [value, other].map((sql) => `(${sql})::${column.declared}`);
  return `CASE WHEN ${quote(column.name)}::text IS DISTINCT FROM (${first})::text THEN ${first} ELSE ${second} END`;
}

type NewValue = (table: SeedTable, column: SeedColumn) => string | undefined;

/** Rows of each table that took new values: all of them at once, else one by one. */
async function update(
  db: Database,
  tables: readonly SeedTable[],
  place: number,
  newValue: NewValue,
): Promise<ReadonlyMap<SeedTable, number>> {
  const rows = new Map<SeedTable, number>();
  const assignments = new Map<SeedTable, readonly string[]>();
  for (const table of tables) {
    const own = editable(table).flatMap((column) => {
      const value = newValue(table, column);
      return value === undefined ? [] : [`${quote(column.name)} = ${value}`];
    });
    if (own.length > 0) assignments.set(table, own);
  }
  const whole = [...assignments].map(([table, own]) => ({ table, statements: [updating(table, own, place)] }));
  const refused: Attempt[] = [];
  for (const { table, code, rows: changed } of await attempt(db, whole)) {
    if (code === null) rows.set(table, changed);
    else
      for (const one of assignments.get(table) ?? [])
        refused.push({ table, statements: [updating(table, [one], place)] });
  }
  // All of them aim at one row.
  for (const { table, rows: changed } of await attempt(db, refused))
    rows.set(table, Math.max(rows.get(table) ?? 0, changed));
  return rows;
}

/** Columns by which nothing is found: no key, no place among partitions, no part of a reference with such a column. */
function editable(table: SeedTable): readonly SeedColumn[] {
  const fixed = new Set([...table.keys.flat(), ...(table.partition?.columns ?? [])]);
  for (const { columns } of table.references)
    if (columns.some((num) => fixed.has(num))) for (const num of columns) fixed.add(num);
  return table.columns.filter(({ num, generated }) => !generated && !fixed.has(num));
}

function updating(table: SeedTable, assignments: readonly string[], place: number): string {
  return `UPDATE ${qualified(table.schema, table.name)} SET ${assignments.join(", ")} WHERE ${isRowAt(table, place)}`;
}

function deletion(table: SeedTable): string {
  const name = qualified(table.schema, table.name);
  return `DELETE FROM ${name} WHERE ${isRowAt(table, 0)} AND EXISTS (SELECT FROM ${name} OFFSET 1)`;
}

/** Rows stand in the order of their first key, so that rows of two tables that belong together stand alike. */
function isRowAt(table: SeedTable, place: number): string {
  const [key = []] = table.keys;
  const names = key.flatMap((num) => table.columns.find((column) => column.num === num)?.name ?? []);
  const order = [...names.map((name) => `e.${quote(name)}::text`), "(e.*)::text"];
  const collated = order.map((value) => `${value} COLLATE "C"`).join(", ");
  return `(tableoid, ctid) = (SELECT e.tableoid, e.ctid FROM ${qualified(table.schema, table.name)} e ORDER BY ${collated} OFFSET ${place} LIMIT 1)`;
}
