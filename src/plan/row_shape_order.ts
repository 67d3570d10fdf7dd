import { type Fact, keyOf } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";

/** The columns of a table change while no column of another one holds its rows, and while it is of no type. */
export function addRowShapes(graph: Graph, { actions, consequences }: OrderRequest): void {
  const changes = new Map<string, string[]>();
  const change = (fact: Fact, node: string | undefined): void => {
    if (fact.id.kind !== "column" || node === undefined) return;
    const known = changes.get(tableKey(fact));
    if (known === undefined) changes.set(tableKey(fact), [node]);
    else known.push(node);
  };
  for (const fact of consequences.creates.values()) change(fact, actions.madeBy.get(fact.key));
  for (const fact of consequences.drops.values()) change(fact, actions.removedBy.get(fact.key));
  for (const { to: fact } of consequences.alters.values()) change(fact, nodeOf("alter", fact.key));
  for (const fact of consequences.creates.values()) {
    const node = actions.madeBy.get(fact.key);
    for (const shape of shapesOf(fact)) for (const before of changes.get(shape) ?? []) graph.edge(before, node);
  }
  for (const fact of consequences.drops.values()) {
    const node = actions.removedBy.get(fact.key);
    for (const shape of shapesOf(fact)) for (const after of changes.get(shape) ?? []) graph.edge(node, after);
  }
}

/** Keys of the tables whose rows a column holds, or whose columns are those of a type. */
function shapesOf(fact: Fact): readonly string[] {
  if (fact.id.kind === "row type") return [keyOf({ kind: "table", path: fact.id.path })];
  if (fact.id.kind !== "column") return [];
  return fact.needs.filter((need) => need.startsWith("table ") && need !== tableKey(fact));
}
