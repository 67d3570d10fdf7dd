import { type Fact, keyOf } from "../../model/fact.ts";
import type { Schema } from "../../model/schema.ts";
import { columnValue } from "./kinds/column_clause.ts";
import { type Attribute, attributesOf } from "./kinds/composite.ts";
import { ownerOf, ownName } from "./names.ts";
import { columnsOf, users } from "./schema_index.ts";

/** The attributes of a composite type, or of the rows of a table, in their order. */
export function shapeIn(schema: Schema, key: string | undefined): readonly Attribute[] | undefined {
  const fact = schema.facts.get(key ?? "");
  if (fact?.id.kind === "composite") return attributesOf(fact.value);
  if (fact?.id.kind !== "table") return undefined;
  return (columnsOf(schema).get(fact.key) ?? []).map((column) => {
    const { type, collation } = columnValue(column.value);
    return { name: ownName(column.id), type, collation };
  });
}

const containers: ReadonlySet<string> = new Set(["composite", "domain", "range"]);

/** True when a column of another table holds rows of this one: PostgreSQL writes none of them anew for it, and refuses. */
export function isHeld(table: string, schema: Schema): boolean {
  const reaches = (key: string): boolean =>
    (users(schema).get(key) ?? []).some((user) =>
      user.id.kind === "column"
        ? keyOf(ownerOf("table", user.id)) !== table
        : containers.has(user.id.kind) && reaches(user.key),
    );
  return reaches(table);
}

/** Columns that hold, at any depth, values of the type, or rows of the table. */
export function holdersOf(key: string, schema: Schema): readonly Fact[] {
  const columns = new Map<string, Fact>();
  const seen = new Set<string>();
  const visit = (type: string): void => {
    if (seen.has(type)) return;
    seen.add(type);
    for (const user of users(schema).get(type) ?? []) {
      const table = user.id.kind === "column" ? keyOf(ownerOf("table", user.id)) : undefined;
      if (table === undefined ? containers.has(user.id.kind) : table !== type) {
        if (table !== undefined) columns.set(user.key, user);
        visit(table ?? user.key);
      }
    }
  };
  visit(key);
  return [...columns.values()].sort((a, b) => (a.key < b.key ? -1 : 1));
}
