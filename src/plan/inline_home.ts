import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";
import { remadeTableOf } from "./remade_table.ts";

/** Tells whether a new fact can only be made after another, because what it needs is made, or changed, after that. */
export function reachability(consequences: Consequences, to: Schema): (fact: Fact, above: string) => boolean {
  const seen = new Map<string, ReadonlySet<string>>();
  const waitsFor = (key: string, path: ReadonlySet<string>): ReadonlySet<string> => {
    const known = seen.get(key);
    if (known !== undefined) return known;
    const found = new Set<string>();
    const fact = to.facts.get(key);
    if (fact === undefined || path.has(key) || !(consequences.creates.has(key) || consequences.alters.has(key)))
      return found;
    if (fact.id.kind === "table" || fact.id.kind === "column") found.add(key);
    for (const need of fact.needs) for (const further of waitsFor(need, new Set([...path, key]))) found.add(further);
    seen.set(key, found);
    return found;
  };
  return (fact, above) => {
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    return fact.needs.some((need) => {
      const target = to.facts.get(need);
      if (target === undefined || need === above || need === table) return false;
      const isOwn = target.id.kind === "column" && keyOf({ kind: "table", path: target.id.path.slice(0, 2) }) === table;
      return !isOwn && waitsFor(need, new Set()).has(above);
    });
  };
}

/** The created parent into whose statement a created part can be written. */
export function inlineHome(
  fact: Fact,
  consequences: Consequences,
  { from, to }: Readonly<Record<"from" | "to", Schema>>,
  dialect: Dialect,
  parentKey: (fact: Fact) => string | undefined,
  restores: Archive | undefined,
  reaches: (fact: Fact, table: string) => boolean,
): string | undefined {
  const parent = parentKey(fact);
  const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
  const standing = consequences.creates.has(table) ? undefined : from;
  if (dialect.kinds.get(fact.id.kind)?.inline?.(fact, to, standing) !== true) return undefined;
  if (parent === undefined || !consequences.creates.has(parent) || restores?.moves.has(parent) === true)
    return undefined;
  if (restores?.travelling.has(parent) === true) return undefined;
  // Values that are put back must not cost the sequence new ones.
  const kept = [restores?.keeps.get(table)?.columns ?? [], restores?.conversions.get(table)?.originals ?? []].flat();
  const putBack = kept.some(({ column }) => column.key === parent);
  if (fact.id.kind === "default" && putBack && fact.needs.some((need) => need.startsWith("sequence ")))
    return undefined;
  // A key is cheaper to build over rows that are there.
  const isWithTable = dialect.kinds.get(fact.id.kind)?.withTable === true;
  if (fact.id.kind === "constraint" && !isWithTable && remadeTableOf(fact, consequences) !== undefined)
    return undefined;
  if (fact.id.kind !== "column" && (reaches(fact, table) || reaches(fact, parent))) return undefined;
  return parent;
}
