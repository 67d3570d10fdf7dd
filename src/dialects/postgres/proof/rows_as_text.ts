import { type Database, DatabaseError } from "../../database.ts";
import type { ReadAs } from "../../proof_tools.ts";
import { qualified, quote } from "../quote.ts";
import { earlier } from "./earlier.ts";

export interface ReadTable {
  readonly schema: string;
  readonly table: string;
  readonly columns: readonly string[];
}

type Row = readonly (string | null)[];

/** The rows of each table as text, in few round trips; columns of `readAs` as the type that they had. */
export async function rowsAsText(
  db: Database,
  tables: readonly ReadTable[],
  readAs: ReadAs | undefined,
): Promise<readonly (readonly Row[])[]> {
  const found = tables.map((): Row[] => []);
  const sql = tables.map((table, n) => select(table, `${n}`, readAs));
  try {
    for (const { n, row } of await db.query<{ n: number; row: string }>(sql.join("\nUNION ALL\n")))
      found[n]?.push(JSON.parse(row) as Row);
    return found;
  } catch (error) {
    if (!isOfValue(error) || readAs === undefined) throw error;
  }
  const rows: (readonly Row[])[] = [];
  for (const table of tables) rows.push(await oneByOne(db, table, readAs));
  return rows;
}

/** Rows that came since may hold what the earlier type cannot: these are read as they are. */
async function oneByOne(db: Database, table: ReadTable, readAs: ReadAs): Promise<readonly Row[]> {
  const places = await db.query<{ at: string }>(
    `SELECT ctid::text AS at FROM ONLY ${qualified(table.schema, table.table)}`,
  );
  const rows: Row[] = [];
  const read = async (at: string, as: ReadAs | undefined): Promise<void> => {
    const where = ` WHERE ctid = '${at}'`;
    for (const { row } of await db.query<{ row: string }>(`${select(table, "0", as)}${where}`))
      rows.push(JSON.parse(row) as Row);
  };
  for (const { at } of places) {
    try {
      await read(at, readAs);
    } catch (error) {
      if (!isOfValue(error)) throw error;
      await read(at, undefined);
    }
  }
  return rows;
}

/** Class 22: a value is none of the type. */
function isOfValue(error: unknown): boolean {
  return error instanceof DatabaseError && error.code?.startsWith("22") === true;
}

function select({ schema, table, columns }: ReadTable, n: string, readAs: ReadAs | undefined): string {
  const values = columns.map((name) => {
    const type = readAs?.columns.get(JSON.stringify([schema, table, name]));
    const value = quote(name);
    return `${type === undefined || readAs === undefined ? value : earlier(value, type, readAs)}::text`;
  });
  return `SELECT ${n} AS n, to_json(ARRAY[${values.join(", ")}]::text[])::text AS row FROM ONLY ${qualified(schema, table)}`;
}
