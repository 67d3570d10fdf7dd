import { keyOf } from "../../../model/fact.ts";
import { type Database, DatabaseError } from "../../database.ts";
import { isUserNamespace } from "../namespaces.ts";
import { qualified } from "../quote.ts";

/** Keys of materialized views that hold no rows, and that the rows which are there cannot fill. */
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
      // 55000: it reads another one that holds no rows either.
      const isRefused = error instanceof DatabaseError && /^(22|23|55000)/.test(error.code ?? "");
      if (!isRefused) throw error;
      unfillable.add(keyOf({ kind: "materialized view", path: [schema, name] }));
    } finally {
      await db.run("ROLLBACK");
    }
  }
  return unfillable;
}
