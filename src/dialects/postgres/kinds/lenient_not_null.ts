import type { Fact } from "../../../model/fact.ts";
import { ownName, relation } from "../names.ts";
import { literal, quote } from "../quote.ts";

/** NOT NULL for all rows where they allow it, else for new rows only. */
export function lenientNotNull(column: Fact): string {
  const target = relation(column.id);
  const name = ownName(column.id);
  const rule = quote(`${name.slice(0, 40)}_not_null_for_new_rows`);
  return [
    "DO $smartspec$",
    "BEGIN",
    `  IF EXISTS (SELECT FROM ${target} WHERE ${quote(name)} IS NULL) THEN`,
    `    ALTER TABLE ${target} ADD CONSTRAINT ${rule} CHECK (${quote(name)} IS NOT NULL) NOT VALID;`,
    `    RAISE WARNING '%', ${literal(`${column.id.path.join(".")}: rows written after the migration have no value here; NOT NULL holds for new rows only`)};`,
    "  ELSE",
    `    ALTER TABLE ${target} ALTER COLUMN ${quote(name)} SET NOT NULL;`,
    "  END IF;",
    "END $smartspec$;",
  ].join("\n");
}
