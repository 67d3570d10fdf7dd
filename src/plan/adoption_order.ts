import { type Fact, keyOf } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order.ts";
import { partitionedTable } from "./partition_tree.ts";

/**
 * A partitioned table adopts the indexes and keys that its partitions have: they are there before the partition is
 * attached, and before its own one is made. Of several equal ones it adopts the oldest.
 */
export function addAdoptions(graph: Graph, { actions, consequences }: OrderRequest): void {
  const attached = new Map<string, string[]>();
  const adopted = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, node: string | undefined): void => {
    const known = map.get(key);
    if (node === undefined) return;
    if (known === undefined) map.set(key, [node]);
    else known.push(node);
  };
  const indexes: Fact[] = [];
  for (const fact of consequences.creates.values()) {
    if (fact.id.kind === "partition") push(attached, partitionedTable(fact), actions.madeBy.get(fact.key));
    if (fact.id.kind !== "index" && fact.id.kind !== "constraint") continue;
    indexes.push(fact);
    const parent = fact.value["parent"];
    if (!Array.isArray(parent)) continue;
    const node = actions.madeBy.get(fact.key);
    push(adopted, tableKey(fact), node);
    graph.edge(node, actions.madeBy.get(keyOf({ kind: "partition", path: fact.id.path.slice(0, 2) })));
    const above = keyOf({ kind: "table", path: parent.slice(0, 2) as readonly string[] });
    const adopter = actions.madeBy.get(keyOf({ kind: fact.id.kind, path: parent as readonly string[] }));
    if (adopter !== nodeOf("create", above)) graph.edge(node, adopter);
  }
  // What a partitioned table has adopted is not to be had before it is given back.
  for (const fact of consequences.drops.values()) {
    if (!Array.isArray(fact.value["parent"]) || fact.id.kind === "partition") continue;
    const detached = actions.removedBy.get(keyOf({ kind: "partition", path: fact.id.path.slice(0, 2) }));
    graph.edge(detached, actions.removedBy.get(fact.key));
  }
  for (const fact of indexes) {
    const table = tableKey(fact);
    const node = actions.madeBy.get(fact.key);
    if (node === nodeOf("create", table)) continue;
    for (const before of attached.get(table) ?? []) graph.edge(before, node);
    if (fact.id.kind !== "index" || Array.isArray(fact.value["parent"])) continue;
    for (const before of adopted.get(table) ?? []) graph.edge(before, node);
  }
}
