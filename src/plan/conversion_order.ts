import { keyOf } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { isAttached } from "./owner.ts";

/**
 * Values are computed once what takes them is there, and before anything that they are computed from goes or changes;
 * rules that speak of them go before and come after.
 */
export function addConversions(graph: Graph, request: OrderRequest): void {
  const { actions, archive, consequences, to } = request;
  if (archive.conversions.size === 0) return;
  const nodes = new Map([...archive.conversions].map(([key, { above }]) => [key, nodeOf("convert", above ?? key)]));
  for (const conversion of archive.conversions.values()) {
    const node = nodeOf("convert", conversion.above ?? conversion.table.key);
    const remade = consequences.asides.has(conversion.table.key);
    for (const { after } of conversion.row) {
      const converted = conversion.converted.some(({ column }) => column.key === after.key);
      // The old table holds what the new one takes.
      if (!remade) graph.edge(actions.madeBy.get(after.key), node);
      for (const need of converted ? after.needs : [])
        if (need !== conversion.table.key) graph.edge(actions.madeBy.get(need), node);
    }
    if (remade) graph.edge(node, nodeOf("aside", conversion.table.key));
    for (const verb of ["gather", "refill", "keep", "settle"] as const)
      graph.edge(node, nodeOf(verb, conversion.table.key));
    for (const key of conversion.reads) {
      graph.edge(actions.madeBy.get(key), node);
      if (consequences.drops.has(key)) graph.edge(node, actions.removedBy.get(key));
    }
  }
  const isRead = (table: string): readonly string[] =>
    [...archive.conversions.values()].flatMap((conversion) =>
      conversion.table.key === table || conversion.reads.includes(table) ? [nodes.get(conversion.table.key) ?? ""] : [],
    );
  for (const fact of consequences.drops.values()) {
    const table = tableKey(fact);
    if (fact.id.kind === "column") for (const node of isRead(table)) graph.edge(node, actions.removedBy.get(fact.key));
    else if (["constraint", "index", "trigger", "policy"].includes(fact.id.kind) && !consequences.asides.has(table))
      graph.edge(actions.removedBy.get(fact.key), nodes.get(table));
  }
  for (const { to: fact } of consequences.alters.values()) {
    if (fact.id.kind === "column")
      for (const node of isRead(tableKey(fact))) graph.edge(node, nodeOf("alter", fact.key));
    if (fact.id.kind === "trigger") graph.edge(nodes.get(tableKey(fact)), nodeOf("alter", fact.key));
  }
  for (const fact of consequences.creates.values()) {
    const isValue = fact.id.kind === "column" || fact.id.kind === "default" || fact.id.kind === "ownership";
    if (isValue || isAttached(fact)) continue;
    for (const need of fact.needs) {
      const column = to.facts.get(need);
      if (column?.id.kind !== "column") continue;
      const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
      if (!consequences.asides.has(table)) graph.edge(nodes.get(table), actions.madeBy.get(fact.key));
    }
  }
}
