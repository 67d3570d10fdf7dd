import { type Fact, type FactId, keyOf } from "../../../model/fact.ts";
import type { Emission, Scope } from "../../kind.ts";
import { ownerOf, ownName, relation } from "../names.ts";
import { quote } from "../quote.ts";
import { heirs } from "../schema_index.ts";
import { columnValue } from "./column_clause.ts";

/** True when a table that inherits the column has it as its own when the parent has it no more. */
function heirsKeep(column: FactId, { from, to }: Scope): boolean {
  const inheriting = heirs(from).get(keyOf(ownerOf("table", column))) ?? [];
  return inheriting.some(
    ({ id }) =>
      to.facts.get(keyOf({ kind: "column", path: [...id.path, column.path[2] ?? ""] }))?.value["local"] === true,
  );
}

/** Heirs that have the column themselves by then keep it, and a NOT NULL of their own. */
export function dropColumn({ id, value }: Fact, scope: Scope): Emission {
  const name = quote(ownName(id));
  const keep = heirsKeep(id, scope);
  const table = `ALTER TABLE ${keep ? "ONLY " : ""}${relation(id)}`;
  const { notNull, identity } = columnValue(value);
  return {
    sql: [
      // PostgreSQL 18 leaves NOT NULL of heirs as inherited from nowhere, where nobody can drop it.
      ...(keep && notNull && identity === null ? [`${table} ALTER COLUMN ${name} DROP NOT NULL;`] : []),
      `${table} DROP COLUMN ${name};`,
    ],
    lock: "ACCESS EXCLUSIVE",
  };
}
