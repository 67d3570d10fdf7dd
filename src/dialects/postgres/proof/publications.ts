import type { Database } from "../../database.ts";
import { quote } from "../quote.ts";

/**
 * Does something while no publication publishes updates and deletes: of a published table whose rows have no identity
 * the engine would refuse them.
 */
export async function unpublished<T>(db: Database, act: () => Promise<T>): Promise<T> {
  const publications = await db.query<{ name: string; publish: string }>(`
    SELECT pubname AS name, concat_ws(', ', CASE WHEN pubinsert THEN 'insert' END, CASE WHEN pubupdate THEN 'update' END,
      CASE WHEN pubdelete THEN 'delete' END, CASE WHEN pubtruncate THEN 'truncate' END) AS publish
    FROM pg_publication WHERE pubupdate OR pubdelete ORDER BY 1`);
  const publish = (words: (publication: { readonly publish: string }) => string): string =>
    publications.map((own) => `ALTER PUBLICATION ${quote(own.name)} SET (publish = '${words(own)}');`).join("\n");
  if (publications.length > 0) await db.run(publish(() => "insert"));
  try {
    return await act();
  } finally {
    if (publications.length > 0) await db.run(publish((own) => own.publish));
  }
}
