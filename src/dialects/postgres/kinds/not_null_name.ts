import type { Fact } from "../../../model/fact.ts";
import { relation } from "../names.ts";
import { literal, quote } from "../quote.ts";
import { columnValue } from "./column_clause.ts";

/** PostgreSQL 18 names NOT NULL constraints; older servers do not know them. */
export function renameNotNull(to: Fact): string {
  const [schema = "", table = "", name = ""] = to.id.path;
  const wanted = columnValue(to.value).notNullName ?? `${table}_${name}_not_null`;
  return [
    "DO $smartspec$",
    "DECLARE named name;",
    "BEGIN",
    "  IF current_setting('server_version_num')::int >= 180000 THEN",
    "    SELECT k.conname INTO named FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]",
    `    WHERE k.contype = 'n' AND k.conrelid = ${literal(`${quote(schema)}.${quote(table)}`)}::regclass AND a.attname = ${literal(name)};`,
    `    IF named <> ${literal(wanted)} THEN`,
    `      EXECUTE format('ALTER TABLE %s RENAME CONSTRAINT %I TO %I', ${literal(relation(to.id))}, named, ${literal(wanted)});`,
    "    END IF;",
    "  END IF;",
    "END $smartspec$;",
  ].join("\n");
}
