import { keyOf } from "../../../model/fact.ts";
import { type Database, DatabaseError } from "../../database.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";

/** Keys of materialized views that hold no rows, and whose query fails on the rows that are there. */
export async function unfillableViews(db: Database): Promise<ReadonlySet<string>> {
  const views = await db.query<{ schema: string; name: string }>(
    `SELECT n.nspname AS schema, c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind = 'm' AND NOT c.relispopulated AND ${isUserNamespace("n")}`,
  );
  const unfillable = new Set<string>();
  for (const { schema, name } of views) {
    await db.run("BEGIN");
    try {
      await db.run(`REFRESH MATERIALIZED VIEW ${qualified(schema, name)}`);
    } catch (error) {
      if (!(error instanceof DatabaseError) || !["22", "23"].includes(error.code?.slice(0, 2) ?? "")) throw error;
      unfillable.add(keyOf({ kind: "materialized view", path: [schema, name] }));
    } finally {
      await db.run("ROLLBACK");
    }
  }
  return unfillable;
}
