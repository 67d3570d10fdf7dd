import { type Database, DatabaseError } from "../../database.ts";

/** Whether the query, which must give one boolean, gives true. */
export async function holds(db: Database, query: string): Promise<boolean> {
  try {
    const [row] = await db.query<{ holds: unknown }>(`SELECT (\n${query}\n) AS holds`);
    return row?.holds === 1;
  } catch (error) {
    if (error instanceof DatabaseError && ["22", "23"].includes(error.code?.slice(0, 2) ?? "")) return false;
    throw error;
  }
}
