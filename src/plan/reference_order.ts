import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { partitionedTable, tableAbove } from "./partition_tree.ts";

/** Nothing points to a partitioned table while partitions leave it, or join it: rows that others point to go with them. */
export function addReferences(graph: Graph, { actions, consequences, from, to }: OrderRequest): void {
  const gone = referencesByTable(consequences.drops.values());
  for (const fact of gone.size === 0 ? [] : consequences.drops.values())
    for (const table of tablesOf(fact, from))
      for (const key of gone.get(table) ?? []) graph.edge(actions.removedBy.get(key), actions.removedBy.get(fact.key));
  const come = referencesByTable(consequences.creates.values());
  for (const fact of come.size === 0 ? [] : consequences.creates.values())
    for (const table of tablesOf(fact, to))
      for (const key of come.get(table) ?? []) graph.edge(actions.madeBy.get(fact.key), actions.madeBy.get(key));
}

/** Keys of foreign keys, by that of the table that they point to. */
function referencesByTable(facts: Iterable<Fact>): ReadonlyMap<string, readonly string[]> {
  const tables = new Map<string, string[]>();
  for (const { key, value } of facts) {
    const target = value["references"] as { readonly table: readonly string[] } | null | undefined;
    if (target === null || target === undefined) continue;
    const table = keyOf({ kind: "table", path: target.table });
    tables.set(table, [...(tables.get(table) ?? []), key]);
  }
  return tables;
}

/** Keys of the tables that a partition belongs to, at every level; of no other fact any. */
function tablesOf(partition: Fact, schema: Schema): readonly string[] {
  const tables: string[] = [];
  const first = partition.id.kind === "partition" ? partitionedTable(partition) : undefined;
  for (let table = first; table !== undefined; table = tableAbove(table, schema)) tables.push(table);
  return tables;
}
