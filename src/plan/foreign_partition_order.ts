import type { Fact } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { byTable } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { partitionedTable, tableAbove } from "./partition_tree.ts";

/** PostgreSQL computes no values where rows are elsewhere: a partition that is a foreign table leaves before, and joins after. */
export function addForeignPartitions(graph: Graph, { actions, consequences, from, to }: OrderRequest): void {
  const retyped = [...consequences.alters.values()].filter(
    ({ from: column, attributes }) => column.id.kind === "column" && attributes.includes("type"),
  );
  const columns = byTable(
    retyped.map(({ to: column }) => column),
    "column",
  );
  const nodesAbove = (part: Fact, schema: OrderRequest["from"]): readonly string[] => {
    const nodes: string[] = [];
    for (let table: string | undefined = partitionedTable(part); table !== undefined; table = tableAbove(table, schema))
      nodes.push(...(columns.get(table) ?? []).map(({ key }) => nodeOf("alter", key)));
    return nodes;
  };
  const isForeign = ({ id, value }: Fact): boolean => id.kind === "partition" && value["child"] === "foreign table";
  for (const part of consequences.drops.values())
    if (isForeign(part)) for (const node of nodesAbove(part, from)) graph.edge(actions.removedBy.get(part.key), node);
  for (const part of consequences.creates.values())
    if (isForeign(part)) for (const node of nodesAbove(part, to)) graph.edge(node, actions.madeBy.get(part.key));
}
