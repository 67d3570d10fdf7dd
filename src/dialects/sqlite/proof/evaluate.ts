import type { Database } from "../../database.ts";
import type { EvaluationRequest, TableRows } from "../../proof_tools.ts";
import { affinityOf, stored } from "../affinity.ts";
import { literal, quote } from "../quote.ts";
import { asText } from "./snapshot.ts";

/** Rows of one table with what expressions over a row give, as a column of its type would hold it. */
export async function evaluate(db: Database, { path, columns, values }: EvaluationRequest): Promise<TableRows> {
  const name = path[1] ?? "";
  const table = quote(name);
  const [found] = await db.query<{ strict: number | bigint }>(
    `SELECT strict FROM pragma_table_list(${literal(name)}) WHERE schema = 'main'`,
  );
  const isStrict = Number(found?.strict) === 1;
  const given = values.map(({ expression }, at) => `(${expression}) AS smartspec_value_${at}`);
  const source = `SELECT ${[`${table}.*`, ...given].join(", ")} FROM ${table}`;
  const texts = [
    ...columns.map((name) => asText(`q.${quote(name)}`)),
    ...values.map(({ type }, at) => {
      const value = `q.smartspec_value_${at}`;
      return asText(`(${type === undefined ? value : stored(value, affinityOf(type, isStrict))})`);
    }),
  ];
  const list = texts.map((text, at) => `${text} AS c${at}`).join(", ") || "1";
  const rows = await db.query<Record<string, string | null>>(`SELECT ${list} FROM (${source}) q`);
  return { path, columns: [], rows: rows.map((row) => texts.map((_, at) => row[`c${at}`] ?? null)) };
}
