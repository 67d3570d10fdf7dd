import type { Fact } from "../model/fact.ts";
import type { MovingSource } from "../model/moving_source.ts";
import type { Schema } from "../model/schema.ts";
import { partitionedTable, partitionTable } from "./partition_tree.ts";

/** What happens to the partitions of one table that stays. */
interface Layout {
  /** Tables that were there before and join: they bring their own rows. */
  readonly joined: Fact[];
  readonly gone: Fact[];
  /** Attached anew under other bounds, as they are afterwards. */
  readonly changed: Fact[];
  readonly made: Fact[];
}

/**
 * Partitions whose rows may belong elsewhere afterwards, by the key of their table. Rows of a partition that goes move on
 * where a new or changed partition takes them; a default partition that was there before takes them on the way back
 * only, where they were before. A table that joins again takes what the default partition got while it was away.
 */
export function movingSources(
  { drops, creates }: { readonly drops: ReadonlyMap<string, Fact>; readonly creates: ReadonlyMap<string, Fact> },
  absorbed: ReadonlyMap<string, string>,
  from: Schema,
  to: Schema,
  isBack: boolean,
): ReadonlyMap<string, readonly MovingSource[]> {
  const layouts = layoutsOf(drops, creates, absorbed, from, to);
  const moving = new Map<string, readonly MovingSource[]>();
  if (layouts.size === 0) return moving;
  const fallbacks = new Map(
    [...to.facts.values()].flatMap((fact) => {
      const stays = fact.id.kind === "partition" && from.facts.has(fact.key) && !drops.has(fact.key);
      return stays && fact.derived?.["default"] === true ? [[partitionedTable(fact), fact]] : [];
    }),
  );
  for (const [table, { gone, changed, made, joined }] of layouts) {
    const fallback = fallbacks.get(table);
    const fresh = [...made, ...changed, ...(isBack ? joined : [])];
    const takers = isBack && fallback !== undefined ? [...fresh, fallback] : fresh;
    const staying = [...changed, ...(fallback !== undefined && fresh.length > 0 ? [fallback] : [])];
    const sources = [
      ...staying.flatMap((fact) => sourceOf(from.facts.get(fact.key) ?? fact, fact, [], to)),
      ...(takers.length > 0 ? gone.flatMap((fact) => sourceOf(fact, undefined, takers, from)) : []),
    ];
    if (sources.length > 0) moving.set(table, sources);
  }
  return moving;
}

function sourceOf(held: Fact, stays: Fact | undefined, takers: readonly Fact[], schema: Schema): MovingSource[] {
  const table = schema.facts.get(partitionTable(held));
  return table === undefined ? [] : [{ table, held, stays, takers }];
}

function layoutsOf(
  drops: ReadonlyMap<string, Fact>,
  creates: ReadonlyMap<string, Fact>,
  absorbed: ReadonlyMap<string, string>,
  from: Schema,
  to: Schema,
): ReadonlyMap<string, Layout> {
  const layouts = new Map<string, Layout>();
  const layout = (table: string): Layout => {
    const known = layouts.get(table) ?? { joined: [], gone: [], changed: [], made: [] };
    layouts.set(table, known);
    return known;
  };
  const isPartition = (fact: Fact): boolean =>
    fact.id.kind === "partition" && from.facts.has(partitionedTable(fact)) && to.facts.has(partitionedTable(fact));
  for (const fact of drops.values()) {
    if (isPartition(fact) && !to.facts.has(partitionTable(fact)) && !absorbed.has(partitionTable(fact)))
      layout(partitionedTable(fact)).gone.push(fact);
  }
  for (const fact of creates.values()) {
    if (!isPartition(fact)) continue;
    const before = from.facts.get(fact.key);
    if (before !== undefined && partitionedTable(before) === partitionedTable(fact))
      layout(partitionedTable(fact)).changed.push(fact);
    else if (from.facts.has(partitionTable(fact))) layout(partitionedTable(fact)).joined.push(fact);
    else layout(partitionedTable(fact)).made.push(fact);
  }
  return layouts;
}
