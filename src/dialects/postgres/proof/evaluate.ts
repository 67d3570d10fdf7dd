import type { Database } from "../../database.ts";
import type { EvaluationRequest, TableRows } from "../../proof_tools.ts";
import { qualified, quote } from "../quote.ts";
import { earlier } from "./earlier.ts";

/** Rows of one table, not of those that inherit from it, with what expressions over a row give. */
export async function evaluate(db: Database, { path, columns, readAs, values }: EvaluationRequest): Promise<TableRows> {
  const [schema = "", table = ""] = path;
  const texts = [
    ...columns.map((name) => {
      const type = readAs?.columns.get(JSON.stringify([...path, name]));
      return `${type === undefined || readAs === undefined ? quote(name) : earlier(quote(name), type, readAs)}::text`;
    }),
    ...values.map(({ expression, type, earlier: was }) => {
      const value = `((${expression})${type === undefined ? "" : `::${type}`})::text`;
      return was === undefined || readAs === undefined ? value : `${earlier(value, was, readAs)}::text`;
    }),
  ];
  const rows = await db.query<{ row: string }>(
    `SELECT to_json(ARRAY[${texts.join(", ")}]::text[])::text AS row FROM ONLY ${qualified(schema, table)}`,
  );
  return { path, columns: [], rows: rows.map(({ row }) => JSON.parse(row) as (string | null)[]) };
}
