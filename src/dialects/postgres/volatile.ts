import type { Database } from "../database.ts";

/**
 * Those of the names that functions of PostgreSQL or of its extensions bear, all of which give another value each time.
 * A function of the schema is volatile unless it says otherwise, which tells nothing.
 */
export async function volatile(db: Database, names: readonly string[]): Promise<readonly string[]> {
  const found = await db.query<{ name: string }>(
    `SELECT p.proname AS name FROM pg_proc p
     WHERE p.proname = ANY (SELECT jsonb_array_elements_text($1::jsonb))
       AND (p.oid < 16384 OR EXISTS (SELECT FROM pg_depend d WHERE d.classid = 'pg_proc'::regclass AND d.objid = p.oid AND d.deptype = 'e'))
     GROUP BY p.proname HAVING bool_and(p.provolatile = 'v') ORDER BY p.proname`,
    [JSON.stringify([...new Set(names)])],
  );
  return found.map(({ name }) => name);
}
