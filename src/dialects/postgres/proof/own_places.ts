import type { Database } from "../../database.ts";
import { isOwnNamespace } from "../namespaces.ts";

export async function ownPlaces(db: Database): Promise<readonly string[]> {
  const found = await db.query<{ name: string }>(
    `SELECT 'schema ' || n.nspname AS name FROM pg_namespace n WHERE ${isOwnNamespace("n")} ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}
