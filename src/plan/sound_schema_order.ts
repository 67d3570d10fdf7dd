import type { Fact } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";

/**
 * Where the engine reads all that looks names up as a part of a table goes, everything such speaks of has to be there:
 * no table stands aside, none of those that go is gone, and what goes or comes itself is not there.
 */
export function addSoundSchemas(graph: Graph, request: OrderRequest): void {
  const { actions, archive, consequences, dialect } = request;
  const kindOf = (fact: Fact) => dialect.kinds.get(fact.id.kind);
  if (![...dialect.kinds.values()].some(({ dropReadsSchema }) => dropReadsSchema === true)) return;
  const looksUp = (fact: Fact): boolean => kindOf(fact)?.looksNamesUp === true;
  const asides = [...consequences.asides.keys()];
  const gone = [...consequences.drops.values()].filter(({ id, key }) => id.kind === "table" && !asides.includes(key));
  for (const { node, verb, fact } of actions.all.values()) {
    if (verb !== "drop" || kindOf(fact)?.dropReadsSchema !== true) continue;
    for (const key of asides) graph.edge(actions.madeBy.get(key), node);
    for (const { key } of gone) graph.edge(node, actions.removedBy.get(key));
    for (const other of consequences.drops.values())
      if (looksUp(other)) graph.edge(actions.removedBy.get(other.key), node);
    for (const other of consequences.creates.values()) {
      if (looksUp(other)) graph.edge(node, actions.madeBy.get(other.key));
      // The last column of a table cannot go.
      if (other.id.kind === fact.id.kind && tableKey(other) === tableKey(fact))
        graph.edge(actions.madeBy.get(other.key), node);
    }
  }
  // What holds values meanwhile is such a part, too.
  for (const { table, converted, reads } of archive.conversions.values()) {
    if (asides.includes(table.key) || !converted.some(({ stage, atOnce }) => stage !== undefined && atOnce)) continue;
    for (const verb of ["convert", "take"] as const) {
      const node = nodeOf(verb, table.key);
      for (const key of asides) if (!reads.includes(key)) graph.edge(node, nodeOf("aside", key));
      for (const { key } of gone) graph.edge(node, actions.removedBy.get(key));
    }
  }
}
