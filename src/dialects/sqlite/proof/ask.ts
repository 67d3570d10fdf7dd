import type { Database } from "../../database.ts";
import type { Output, TableRows } from "../../proof_tools.ts";
import { affinityOf, stored } from "../affinity.ts";
import { quote } from "../quote.ts";
import { asText, earlier } from "./snapshot.ts";

/** The rows of a query as text, each value as a column of its type would hold it. */
export async function ask(db: Database, query: string, columns: readonly Output[]): Promise<TableRows["rows"]> {
  const texts = columns.map((output, at) => {
    const value = `(${stored(`q.${quote(output.name)}`, affinityOf(output.type, output.isStrict))})`;
    return `${asText(output.earlier === undefined ? value : `(${earlier(value, output.earlier)})`)} AS c${at}`;
  });
  const rows = await db.query<Record<string, string | null>>(`SELECT ${texts.join(", ")} FROM (${query}) q`);
  return rows.map((row) => columns.map((_, at) => row[`c${at}`] ?? null));
}
