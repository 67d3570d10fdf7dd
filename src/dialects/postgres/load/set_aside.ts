import type { Database } from "../../database.ts";
import type { CreatedName } from "../../workbench.ts";
import { ownPrefix } from "../namespaces.ts";
import { literal, qualified, quote } from "../quote.ts";

const place = `${ownPrefix}_scope`;

const words: Readonly<Record<string, string>> = {
  r: "TABLE",
  p: "TABLE",
  v: "VIEW",
  m: "MATERIALIZED VIEW",
  S: "SEQUENCE",
  f: "FOREIGN TABLE",
  e: "TYPE",
  d: "DOMAIN",
};

/** Moves objects whose names are about to be made again into a schema that nobody reads. */
export async function setAside(db: Database, names: readonly CreatedName[]): Promise<void> {
  if (names.length === 0) return;
  const rows = names.map(
    ({ class: kind, path: [schema, name] }) => `(${[kind, schema, name].map(literal).join(", ")})`,
  );
  const wanted = `(VALUES ${rows.join(", ")}) v(class, schema, name) JOIN pg_namespace n ON n.nspname = v.schema`;
  const found = await db.query<{ schema: string; name: string; kind: string }>(`
    SELECT n.nspname AS schema, c.relname AS name, c.relkind::text AS kind
    FROM ${wanted} JOIN pg_class c ON c.relnamespace = n.oid AND c.relname = v.name AND v.class = 'relation'
    WHERE NOT EXISTS (SELECT FROM pg_depend d WHERE c.relkind = 'S' AND d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype IN ('a', 'i'))
    UNION ALL
    SELECT n.nspname, t.typname, t.typtype::text
    FROM ${wanted} JOIN pg_type t ON t.typnamespace = n.oid AND t.typname = v.name AND v.class = 'type'`);
  await db.run(`CREATE SCHEMA ${quote(place)};`);
  for (const { schema, name, kind } of found) {
    const word = words[kind];
    if (word !== undefined) await db.run(`ALTER ${word} ${qualified(schema, name)} SET SCHEMA ${quote(place)};`);
  }
}
