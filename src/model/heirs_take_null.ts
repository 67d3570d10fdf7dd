import { type Fact, keyOf } from "./fact.ts";
import type { Schema } from "./schema.ts";

type Path = readonly string[];

const known = new WeakMap<Schema, ReadonlyMap<string, readonly Path[]>>();

/** Paths of the tables that inherit from each table, by its path as JSON. */
function heirsOf(schema: Schema): ReadonlyMap<string, readonly Path[]> {
  const made = known.get(schema);
  if (made !== undefined) return made;
  const heirs = new Map<string, Path[]>();
  for (const { id, value } of schema.facts.values())
    for (const path of id.kind === "table" ? ((value["inherits"] ?? []) as readonly Path[]) : []) {
      const above = JSON.stringify(path);
      heirs.set(above, [...(heirs.get(above) ?? []), id.path]);
    }
  known.set(schema, heirs);
  return heirs;
}

/** True where a table below that of a column has one of that name already, and rows without a value in it. */
export function heirsTakeNull({ id }: Pick<Fact, "id">, schema: Schema): boolean {
  const heirs = heirsOf(schema).get(JSON.stringify(id.path.slice(0, 2))) ?? [];
  return heirs.some((path) => {
    const column = { ...id, path: [...path, id.path[2] ?? ""] };
    const found = schema.facts.get(keyOf(column));
    return (found !== undefined && found.value["notNull"] !== true) || heirsTakeNull({ id: column }, schema);
  });
}
