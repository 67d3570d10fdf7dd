import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { isAttached } from "./owner.ts";

const values: ReadonlySet<string> = new Set(["column", "default", "ownership", "table", "partition", "row type"]);

/** Rows come once their table is there, before what they are read from goes or changes, and before rules and triggers speak of them. */
export function addArrivals(graph: Graph, { actions, archive, arrivals, consequences }: OrderRequest): void {
  const tables = new Set(arrivals.map(({ table }) => table.key));
  for (const { table, columns, reads } of arrivals) {
    const node = nodeOf("arrive", table.key);
    for (const key of [table.key, ...columns.map((column) => column.key)]) graph.edge(actions.madeBy.get(key), node);
    for (const fact of consequences.creates.values()) {
      const isOwn = tableKey(fact) === table.key;
      if (isOwn && values.has(fact.id.kind)) graph.edge(actions.madeBy.get(fact.key), node);
      else if (isOwn && !isAttached(fact) && actions.madeBy.get(fact.key) !== actions.madeBy.get(table.key))
        graph.edge(node, actions.madeBy.get(fact.key));
    }
    for (const read of reads) {
      if (tables.has(read) && read !== table.key) graph.edge(nodeOf("arrive", read), node);
      if (consequences.drops.has(read)) graph.edge(node, actions.removedBy.get(read));
      if (consequences.asides.has(read)) graph.edge(node, nodeOf("aside", read));
    }
    for (const fact of consequences.drops.values())
      if (fact.id.kind === "column" && reads.includes(tableKey(fact)))
        graph.edge(node, actions.removedBy.get(fact.key));
    for (const { to: fact } of consequences.alters.values())
      if (fact.id.kind === "column" && reads.includes(tableKey(fact))) graph.edge(node, nodeOf("alter", fact.key));
    for (const conversion of archive.conversions.values()) {
      const own = nodeOf("convert", conversion.above ?? conversion.table.key);
      if (conversion.reads.includes(table.key) || reads.includes(conversion.table.key)) graph.edge(node, own);
    }
  }
}
