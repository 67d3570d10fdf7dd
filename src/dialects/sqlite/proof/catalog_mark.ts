import type { Database } from "../../database.ts";

/** One text for all that the catalog says: SQLite keeps it as the statements that made it. */
export async function catalogMark(db: Database): Promise<string> {
  const rows = await db.query<{ said: string }>(
    "SELECT json_array(type, name, tbl_name, sql) AS said FROM sqlite_schema ORDER BY type, name",
  );
  return rows.map(({ said }) => said).join("\n");
}
