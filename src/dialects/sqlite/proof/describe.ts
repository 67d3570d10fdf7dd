import { createHash } from "node:crypto";
import type { Database } from "../../database.ts";
import { ofUser } from "../catalog.ts";
import { ownPrefix } from "../names.ts";

const isTable = `m.type = 'table' AND ${ofUser}`;

/** Two names that differ in case only are one; the order of columns has no meaning here, and a constraint has no name in the catalog. */
const parts: readonly string[] = [
  `SELECT 'table ' || lower(m.name) AS name, json_object('kind', l.type, 'without rowid', l.wr, 'strict', l.strict) AS said
   FROM sqlite_schema m JOIN pragma_table_list l ON l.schema = 'main' AND l.name = m.name WHERE ${isTable}`,
  `SELECT 'column ' || lower(m.name || '.' || x.name) AS name, json_object('type', x.type, 'not null', x."notnull", 'default', x.dflt_value, 'key', x.pk, 'hidden', x.hidden) AS said
   FROM sqlite_schema m JOIN pragma_table_xinfo(m.name) x WHERE ${isTable}`,
  `SELECT 'references of ' || lower(name) AS name, json_group_array(said) AS said FROM (
     SELECT m.name, json_group_array(json_array(f.seq, lower(f."from"), lower(f."to"))) || lower(f."table") || f.on_update || f.on_delete || f."match" AS said
     FROM sqlite_schema m JOIN pragma_foreign_key_list(m.name) f WHERE ${isTable} GROUP BY m.name, f.id ORDER BY 1, 2) GROUP BY name`,
  `SELECT 'keys of ' || lower(name) AS name, json_group_array(said) AS said FROM (
     SELECT m.name, json_array(i."unique", i.origin, i.partial, CASE i.origin WHEN 'c' THEN lower(i.name) END,
       (SELECT json_group_array(json_array(lower(x.name), x."desc", x.coll)) FROM pragma_index_xinfo(i.name) x WHERE x.key = 1)) AS said
     FROM sqlite_schema m JOIN pragma_index_list(m.name) i WHERE ${isTable} ORDER BY 1, 2) GROUP BY name`,
  `SELECT m.type || ' ' || lower(m.name) AS name, json_object('table', lower(m.tbl_name)) AS said FROM sqlite_schema m WHERE m.type <> 'table' AND m.sql IS NOT NULL AND ${ofUser}`,
];

/** Identifies how the words are asked for. */
export const describedVersion: string = createHash("sha256").update(parts.join("\n")).digest("hex");

/** What SQLite itself tells of the user's objects, by its pragmas. */
export async function describe(db: Database): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const part of parts)
    for (const { name, said } of await db.query<{ name: string; said: string }>(part)) found.set(name, said);
  return found;
}

export async function ownPlaces(db: Database): Promise<readonly string[]> {
  const found = await db.query<{ name: string }>(
    `SELECT type || ' ' || name AS name FROM sqlite_schema WHERE substr(name, 1, ${ownPrefix.length}) = '${ownPrefix}' ORDER BY 1`,
  );
  return found.map(({ name }) => name);
}
