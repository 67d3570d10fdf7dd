import type { Database } from "../../database.ts";
import type { TableRows } from "../../proof_tools.ts";
import { affinityOf, stored } from "../affinity.ts";
import { quote } from "../quote.ts";
import { asText } from "./snapshot.ts";

/** The rows of a query as text, each value as a column of its type would hold it. */
export async function ask(
  db: Database,
  query: string,
  columns: readonly { readonly name: string; readonly type: string; readonly isStrict?: boolean }[],
): Promise<TableRows["rows"]> {
  const texts = columns.map(({ name, type, isStrict }, at) => {
    const value = `q.${quote(name)}`;
    return `${asText(`(${stored(value, affinityOf(type, isStrict))})`)} AS c${at}`;
  });
  const rows = await db.query<Record<string, string | null>>(`SELECT ${texts.join(", ")} FROM (${query}) q`);
  return rows.map((row) => columns.map((_, at) => row[`c${at}`] ?? null));
}
