import type { Fact } from "../../../model/fact.ts";
import { relation } from "../names.ts";
import { literal, quote } from "../quote.ts";
import { columnValue } from "./column_clause.ts";

/**
 * PostgreSQL 18 names NOT NULL constraints; older servers do not know them. A table of a type renames none while it is
 * one. Where a table below has its own under another name, a new name is refused: then the constraint is made anew. What
 * is inherited as well keeps its name.
 */
export function renameNotNull(to: Fact): string {
  const [schema = "", table = "", name = ""] = to.id.path;
  const wanted = columnValue(to.value).notNullName ?? `${table}_${name}_not_null`;
  const [place, own] = [literal(`${quote(schema)}.${quote(table)}`), literal(relation(to.id))];
  return [
    "DO $smartspec$",
    "DECLARE named name; type oid;",
    "BEGIN",
    "  IF current_setting('server_version_num')::int >= 180000 THEN",
    "    SELECT k.conname INTO named FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]",
    `    WHERE k.contype = 'n' AND k.coninhcount = 0 AND k.conrelid = ${place}::regclass AND a.attname = ${literal(name)};`,
    `    IF named <> ${literal(wanted)} THEN`,
    `      SELECT c.reloftype INTO type FROM pg_class c WHERE c.oid = ${place}::regclass;`,
    `      IF type <> 0 THEN EXECUTE format('ALTER TABLE %s NOT OF', ${own}); END IF;`,
    "      IF EXISTS (",
    "        WITH RECURSIVE below AS (",
    `          SELECT i.inhrelid FROM pg_inherits i WHERE i.inhparent = ${place}::regclass`,
    "          UNION SELECT i.inhrelid FROM pg_inherits i JOIN below b ON i.inhparent = b.inhrelid",
    "        )",
    "        SELECT FROM below b JOIN pg_constraint k ON k.conrelid = b.inhrelid AND k.contype = 'n'",
    `        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1] WHERE a.attname = ${literal(name)} AND k.conname <> named`,
    "      ) THEN",
    `        EXECUTE format('ALTER TABLE %s ALTER COLUMN %I DROP NOT NULL', ${own}, ${literal(name)});`,
    `        EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I NOT NULL %I', ${own}, ${literal(wanted)}, ${literal(name)});`,
    "      ELSE",
    `        EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', ${own}, named, ${literal(wanted)});`,
    "      END IF;",
    `      IF type <> 0 THEN EXECUTE format('ALTER TABLE %s OF %s', ${own}, type::regtype); END IF;`,
    "    END IF;",
    "  END IF;",
    "END $smartspec$;",
  ].join("\n");
}
