import type { Database } from "../../database.ts";
import type { Output, ReadAs, TableRows } from "../../proof_tools.ts";
import { quote } from "../quote.ts";
import { earlier } from "./earlier.ts";

/** The rows of a query as text. Types that the schema may not have are left as they come. */
export async function ask(
  db: Database,
  query: string,
  columns: readonly Output[],
  readAs?: ReadAs,
): Promise<TableRows["rows"]> {
  const texts = columns.map((output) => {
    const isOfSchema = output.type.includes(".") || output.type.startsWith('"');
    const value = `(q.${quote(output.name)}${isOfSchema ? "" : `::${output.type}`})`;
    return `${output.earlier === undefined || readAs === undefined ? value : earlier(value, output.earlier, readAs)}::text`;
  });
  const rows = await db.query<{ row: string }>(
    `SELECT to_json(ARRAY[${texts.join(", ")}]::text[])::text AS row FROM (${query}) q`,
  );
  return rows.map(({ row }) => JSON.parse(row) as (string | null)[]);
}
