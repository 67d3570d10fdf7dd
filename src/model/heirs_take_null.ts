import { type Fact, keyOf } from "./fact.ts";
import type { Schema } from "./schema.ts";

/** True where a table below that of a column has one of that name already, and rows without a value in it. */
export function heirsTakeNull({ id }: Fact, schema: Schema): boolean {
  const name = id.path[2] ?? "";
  const [above, own] = [JSON.stringify(id.path.slice(0, 2)), [...schema.facts.values()]];
  return own.some((fact) => {
    const parents = (fact.id.kind === "table" ? (fact.value["inherits"] ?? []) : []) as readonly (readonly string[])[];
    if (!parents.some((path) => JSON.stringify(path) === above)) return false;
    const column = { ...id, path: [...fact.id.path, name] };
    const found = schema.facts.get(keyOf(column));
    return (found !== undefined && found.value["notNull"] !== true) || heirsTakeNull({ ...fact, id: column }, schema);
  });
}
