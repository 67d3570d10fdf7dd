import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { literal, qualified, quote } from "../quote.ts";
import { heirs } from "../schema_index.ts";
import { columnClause, columnValue, identityClause } from "./column_clause.ts";
import { sequenceOptions } from "./sequence.ts";

/** True for an identity column of a table with heirs, which no one statement adds: they have it without the identity. */
export function isAboveHeirs({ id, value }: Fact, { from, to }: Scope): boolean {
  const table = keyOf(ownerOf("table", id));
  return (
    columnValue(value).identity !== null && [from, to].some((schema) => (heirs(schema).get(table) ?? []).length > 0)
  );
}

/** The column with numbers for all rows that are there, and then the identity. */
export function addIdentityAboveHeirs(column: Fact): readonly string[] {
  const c = columnValue(column.value);
  if (c.identity === null) return [];
  const { sequence, settings } = c.identity;
  const numbers = `pg_temp.${quote(sequence[1])}`;
  const table = `ALTER TABLE ${relation(column.id)}`;
  const alter = `${table} ALTER COLUMN ${quote(ownName(column.id))}`;
  const plain: Fact = { ...column, value: { ...column.value, identity: null } };
  const fallback: Fact = {
    id: { kind: "default", path: column.id.path },
    key: keyOf({ kind: "default", path: column.id.path }),
    value: { expression: `nextval(${literal(numbers)})` },
    needs: [],
  };
  return [
    `CREATE TEMPORARY SEQUENCE ${numbers} AS ${String(settings["type"])} ${sequenceOptions(settings)};`,
    `${table} ADD COLUMN ${columnClause(plain, fallback)};`,
    `${alter} DROP DEFAULT;`,
    `${alter} ADD ${identityClause(c.identity)};`,
    `SELECT setval(${literal(qualified(...sequence))}, last_value, is_called) FROM ${numbers};`,
    `DROP SEQUENCE ${numbers};`,
  ];
}
