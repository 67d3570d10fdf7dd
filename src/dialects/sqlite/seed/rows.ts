import { type Database, DatabaseError } from "../../database.ts";
import type { Catalog, ColumnRow, TableRow } from "../catalog.ts";
import { folded } from "../names.ts";
import { quote } from "../quote.ts";
import { type Reference, referencesOf } from "./orphans.ts";
import { seedValue } from "./values.ts";

/** How often another row is tried in place of one that the table refused. */
const attempts = 8;

/** Tables in an order in which those that others point to come first, as far as circles allow. */
export function inOrder(catalog: Catalog): readonly TableRow[] {
  const order = new Set<TableRow>();
  const visit = (table: TableRow, path: readonly TableRow[]): void => {
    if (order.has(table) || path.includes(table)) return;
    for (const { table: parent } of referencesOf(table, catalog))
      if (parent !== undefined) visit(parent, [...path, table]);
    order.add(table);
  };
  for (const table of catalog.tables) visit(table, []);
  return [...order];
}

interface RowRequest {
  readonly db: Database;
  readonly catalog: Catalog;
  readonly table: TableRow;
  /** Number of the row: the same rows for the same numbers. */
  readonly n: number;
  readonly edges: boolean;
}

/** Inserts one row, or tries others in its place. @returns the refusal of the last one; undefined when one was taken. */
export async function insertRow(request: RowRequest): Promise<DatabaseError | undefined> {
  const { db, table } = request;
  let refused: DatabaseError | undefined;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    // A later attempt leaves out what may be left out, and goes on with other numbers.
    const n = request.n + (attempt >> 1) * 101;
    try {
      await db.run(await insertion({ ...request, n }, attempt % 2 === 1 || request.n % 4 === 3));
      return undefined;
    } catch (error) {
      if (!(error instanceof DatabaseError)) throw error;
      refused = error;
    }
  }
  return table.columns.length === 0 ? undefined : refused;
}

async function insertion(request: RowRequest, isSparse: boolean): Promise<string> {
  const { table, n, edges } = request;
  const plain = table.columns.filter(({ hidden }) => hidden === 0);
  const referenced = await referencedValues(request, isSparse);
  const values = plain.flatMap((column, at): readonly (readonly [string, string])[] => {
    const own = referenced.get(folded(column.name));
    if (own !== undefined) return [[quote(column.name), own]];
    if (isSparse && mayBeLeftOut(column, table) && (at + n) % 2 === 0) return [];
    return [[quote(column.name), seedValue(column, table, n, edges)]];
  });
  if (values.length === 0) return `INSERT OR ABORT INTO ${quote(table.name)} DEFAULT VALUES`;
  const [names, list] = [values.map(([name]) => name), values.map(([, value]) => value)];
  return `INSERT OR ABORT INTO ${quote(table.name)} (${names.join(", ")}) VALUES (${list.join(", ")})`;
}

function mayBeLeftOut(column: ColumnRow, table: TableRow): boolean {
  return column.key === 0 ? !column.notNull || column.default !== null : table.rowid === column.name;
}

/** By folded name: values of rows that are there, for columns that point to them. */
async function referencedValues(request: RowRequest, isSparse: boolean): Promise<ReadonlyMap<string, string>> {
  const { catalog, table } = request;
  const values = new Map<string, string>();
  for (const reference of referencesOf(table, catalog)) {
    const own = await targetOf(reference, request);
    const isFree = reference.columns.every((name) => {
      const column = table.columns.find((each) => folded(each.name) === folded(name));
      return column !== undefined && !column.notNull && column.key === 0;
    });
    reference.columns.forEach((name, at) => {
      const value = own?.[at];
      if (value !== undefined && !(isSparse && isFree)) values.set(folded(name), value);
      else if (isFree) values.set(folded(name), "NULL");
    });
  }
  return values;
}

async function targetOf({ table, target }: Reference, { db, n }: RowRequest): Promise<readonly string[] | undefined> {
  if (table === undefined || target.length === 0) return undefined;
  const filled = target.map((name) => `${quote(name)} IS NOT NULL`).join(" AND ");
  const from = `FROM ${quote(table.name)} WHERE ${filled}`;
  const [count] = await db.query<{ n: number }>(`SELECT count(*) AS n ${from}`);
  if (count === undefined || count.n === 0) return undefined;
  const names = target.map((name, at) => `quote(${quote(name)}) AS c${at}`).join(", ");
  const [row] = await db.query<Record<string, string>>(
    `SELECT ${names} ${from} ORDER BY ${target.map(quote).join(", ")} LIMIT 1 OFFSET ${n % count.n}`,
  );
  return target.map((_, at) => row?.[`c${at}`] ?? "NULL");
}
