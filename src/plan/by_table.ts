import { type Fact, keyOf } from "../model/fact.ts";

/** Key of the table that a part (column, constraint, index, trigger …) belongs to. */
export function tableKey(part: Fact): string {
  return keyOf({ kind: "table", path: part.id.path.slice(0, 2) });
}

/** The facts of some kinds, by the table that they belong to. */
export function byTable(facts: Iterable<Fact>, ...kinds: readonly string[]): ReadonlyMap<string, readonly Fact[]> {
  const tables = new Map<string, Fact[]>();
  for (const fact of facts) {
    if (!kinds.includes(fact.id.kind)) continue;
    const key = tableKey(fact);
    const known = tables.get(key);
    if (known === undefined) tables.set(key, [fact]);
    else known.push(fact);
  }
  return tables;
}
