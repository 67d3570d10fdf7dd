import { createHash } from "node:crypto";
import { type Fact, type FactId, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { ownName, relation } from "../names.ts";
import { isNotNull, isNull } from "../null_test.ts";
import { ownRowsOf } from "../own_rows.ts";
import { literal, quote } from "../quote.ts";
import { columnsOf, indexesOf } from "../schema_index.ts";

/** Bytes of a name that leave room for what the rule is called. */
const room = 40;

/** What such a rule is called ends with it. */
const suffix = "_not_null_for_new_rows";

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
  const rule = quote(`${shortened(name)}${suffix}`);
  return [
    "DO $smartspec$",
    "BEGIN",
    `  IF EXISTS (SELECT FROM ${rows} WHERE ${isNull(quote(name), column)}) THEN`,
    `    ALTER TABLE ${target} ADD CONSTRAINT ${rule} CHECK (${isNotNull(quote(name), column)}) NOT VALID;`,
    `    RAISE WARNING '%', ${literal(`${column.id.path.join(".")}: rows written after the migration have no value here; NOT NULL holds for new rows only`)};`,
    "  ELSE",
    `    ALTER TABLE ${target} ALTER COLUMN ${quote(name)} SET NOT NULL;`,
    "  END IF;",
    "END $smartspec$;",
  ].join("\n");
}

/** A table takes those of such rules that one above it has by now, as it must before it joins that. */
export function joinLenient(table: FactId, above: FactId, { from, to, lenient }: Scope): readonly string[] {
  const parent = keyOf(above);
  if (lenient !== true || !from.facts.has(parent)) return [];
  const mayBe = (columnsOf(to).get(parent) ?? []).some(
    ({ key, value }) => value["notNull"] === true && from.facts.get(key)?.value["notNull"] !== true,
  );
  return mayBe ? [takeLenient(relation(table), relation(above))] : [];
}

/**
 * A table that comes back takes NULL where the one above it does not refuse it yet: rows born since may go into it that
 * have no value, and what they allow is enforced for all of them together.
 */
export function joinOpen(table: FactId, above: FactId, { from, to, lenient }: Scope): readonly string[] {
  const parent = keyOf(above);
  if (lenient !== true || !from.facts.has(parent) || from.facts.has(keyOf(table))) return [];
  const keys = (indexesOf(to).get(keyOf(table)) ?? []).flatMap(({ value }) =>
    value["type"] === "p" ? (value["columns"] as readonly string[]) : [],
  );
  const closed = (columnsOf(to).get(parent) ?? []).filter(
    ({ id, key, value }) =>
      value["notNull"] === true &&
      value["generated"] === null &&
      value["identity"] === null &&
      !from.facts.has(key) &&
      !keys.includes(ownName(id)),
  );
  return closed.map(({ id }) =>
    [
      "DO $smartspec$",
      "BEGIN",
      `  IF NOT (SELECT a.attnotnull FROM pg_attribute a WHERE a.attrelid = ${literal(relation(above))}::regclass AND a.attname = ${literal(ownName(id))}) THEN`,
      `    ALTER TABLE ${relation(table)} ALTER COLUMN ${quote(ownName(id))} DROP NOT NULL;`,
      "  END IF;",
      "END $smartspec$;",
    ].join("\n"),
  );
}

/** Takes such rules for two tables by their names. */
export function takeLenient(table: string, above: string): string {
  return [
    "DO $smartspec$",
    "DECLARE rule record;",
    "BEGIN",
    "  FOR rule IN SELECT k.conname, pg_get_constraintdef(k.oid) AS said FROM pg_constraint k",
    `    WHERE k.conrelid = ${literal(above)}::regclass AND k.contype = 'c' AND NOT k.convalidated AND right(k.conname, ${suffix.length}) = ${literal(suffix)}`,
    `    AND NOT EXISTS (SELECT FROM pg_constraint o WHERE o.conrelid = ${literal(table)}::regclass AND o.conname = k.conname) LOOP`,
    `    EXECUTE format('ALTER TABLE %s ADD CONSTRAINT %I %s', ${literal(table)}, rule.conname, rule.said);`,
    "  END LOOP;",
    "END $smartspec$;",
  ].join("\n");
}
