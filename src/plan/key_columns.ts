import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/**
 * Columns of a primary key, else of a unique constraint over NOT NULL columns, that both schemas have. `revalued`: keys
 * of columns whose values the route makes anew.
 */
export function keyColumns(
  constraints: readonly Fact[],
  common: readonly Fact[],
  from: Schema,
  to: Schema,
  revalued: ReadonlySet<string> = new Set(),
): readonly Fact[] | undefined {
  const byName = new Map(common.map((column) => [column.id.path[2] ?? "", column]));
  const candidates: { readonly columns: readonly Fact[]; readonly rank: number }[] = [];
  for (const fact of constraints) {
    if (fact.value["type"] !== "p" && fact.value["type"] !== "u") continue;
    const names = fact.value["columns"] as readonly string[];
    const columns = names.flatMap((name) => byName.get(name) ?? []);
    const filled = columns.every((column) =>
      [from, to].some((side) => side.facts.get(column.key)?.value["notNull"] === true),
    );
    if (columns.length !== names.length || !filled) continue;
    // New values are unlike each other only where the later schema asks for it.
    if (!to.facts.has(fact.key) && columns.some(({ key }) => revalued.has(key))) continue;
    const both = from.facts.has(fact.key) && to.facts.has(fact.key);
    candidates.push({ columns, rank: (both ? 0 : 2) + (fact.value["type"] === "p" ? 0 : 1) });
  }
  return candidates.sort((a, b) => a.rank - b.rank || a.columns.length - b.columns.length)[0]?.columns;
}

/** Columns of a primary key that both schemas have, and that may hold NULL where the engine lets it. */
export function looseKeyColumns(
  constraints: readonly Fact[],
  common: readonly Fact[],
  from: Schema,
  to: Schema,
): readonly Fact[] | undefined {
  const key = constraints.find(({ key, value }) => value["type"] === "p" && from.facts.has(key) && to.facts.has(key));
  const names = (key?.value["columns"] ?? []) as readonly string[];
  const columns = names.flatMap((name) => common.find(({ id }) => id.path[2] === name) ?? []);
  return columns.length === 0 || columns.length < names.length ? undefined : columns;
}
