import { keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** Keys of the tables from which one inherits, however far up. */
export function tablesUp(key: string, schema: Schema): ReadonlySet<string> {
  const parents = (schema.facts.get(key)?.value["inherits"] ?? []) as readonly (readonly string[])[];
  const keys = parents.map((path) => keyOf({ kind: "table", path }));
  return new Set(keys.flatMap((parent) => [parent, ...tablesUp(parent, schema)]));
}
