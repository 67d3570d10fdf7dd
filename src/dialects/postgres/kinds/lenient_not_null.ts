import { createHash } from "node:crypto";
import type { Fact } from "../../../model/fact.ts";
import { ownName, relation } from "../names.ts";
import { ownRowsOf } from "../own_rows.ts";
import { literal, quote } from "../quote.ts";

/** Bytes of a name that leave room for what the rule is called. */
const room = 40;

/** Names that begin alike must not end alike once they are cut. */
function shortened(name: string): string {
  if (Buffer.byteLength(name) <= room) return name;
  const digest = createHash("sha256").update(name).digest("hex").slice(0, 6);
  let head = name;
  while (Buffer.byteLength(head) > room - 7) head = [...head].slice(0, -1).join("");
  return `${head}_${digest}`;
}

/** NOT NULL for all rows where they allow it, else for new rows only. */
export function lenientNotNull(column: Fact, table: Fact | undefined): string {
  const target = relation(column.id);
  const name = ownName(column.id);
  const rows = table?.derived?.["localParts"] ? `${ownRowsOf(table, [name])} t` : target;
  const rule = quote(`${shortened(name)}_not_null_for_new_rows`);
  return [
    "DO $smartspec$",
    "BEGIN",
    `  IF EXISTS (SELECT FROM ${rows} WHERE ${quote(name)} IS NULL) THEN`,
    `    ALTER TABLE ${target} ADD CONSTRAINT ${rule} CHECK (${quote(name)} IS NOT NULL) NOT VALID;`,
    `    RAISE WARNING '%', ${literal(`${column.id.path.join(".")}: rows written after the migration have no value here; NOT NULL holds for new rows only`)};`,
    "  ELSE",
    `    ALTER TABLE ${target} ALTER COLUMN ${quote(name)} SET NOT NULL;`,
    "  END IF;",
    "END $smartspec$;",
  ].join("\n");
}
