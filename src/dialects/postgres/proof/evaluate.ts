import type { Database } from "../../database.ts";
import type { EvaluationRequest, TableRows } from "../../proof_tools.ts";
import { qualified, quote } from "../quote.ts";

/** Rows of one table, not of those that inherit from it, with what expressions over a row give. */
export async function evaluate(db: Database, { path, columns, values }: EvaluationRequest): Promise<TableRows> {
  const [schema = "", table = ""] = path;
  const texts = [
    ...columns.map((name) => `${quote(name)}::text`),
    ...values.map(({ expression, type }) => `((${expression})${type === undefined ? "" : `::${type}`})::text`),
  ];
  const rows = await db.query<{ row: string }>(
    `SELECT to_json(ARRAY[${texts.join(", ")}]::text[])::text AS row FROM ONLY ${qualified(schema, table)}`,
  );
  return { path, columns: [], rows: rows.map(({ row }) => JSON.parse(row) as (string | null)[]) };
}
