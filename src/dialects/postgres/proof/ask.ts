import type { Database } from "../../database.ts";
import type { TableRows } from "../../proof_tools.ts";
import { quote } from "../quote.ts";

/** The rows of a query as text. Types that the schema may not have are left as they come. */
export async function ask(
  db: Database,
  query: string,
  columns: readonly { readonly name: string; readonly type: string }[],
): Promise<TableRows["rows"]> {
  const texts = columns.map(({ name, type }) => {
    const isOfSchema = type.includes(".") || type.startsWith('"');
    return `(q.${quote(name)}${isOfSchema ? "" : `::${type}`})::text`;
  });
  const rows = await db.query<{ row: string }>(
    `SELECT to_json(ARRAY[${texts.join(", ")}]::text[])::text AS row FROM (${query}) q`,
  );
  return rows.map(({ row }) => JSON.parse(row) as (string | null)[]);
}
