import { type Fact, keyOf } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { byTable } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";

/**
 * A table that goes to the archive leaves parents that stay before their columns and checks change, and its own with them.
 * Rows of heirs have their values before a rule of the table above is asked of them.
 */
export function addHeirs(graph: Graph, { actions, archive, consequences, from, settlements }: OrderRequest): void {
  for (const { table } of settlements.values())
    for (const parent of parentsOf(table)) graph.edge(nodeOf("settle", table.key), nodeOf("settle", parent));
  const heirs = [...archive.moves.values()].filter((fact) => parentsOf(fact).length > 0);
  if (heirs.length === 0) return;
  const parts = (["column", "constraint"] as const).map((kind) => byTable(from.facts.values(), kind));
  for (const heir of heirs) {
    const leaves = nodeOf("drop", heir.key);
    for (const parent of parentsOf(heir).filter((key) => !archive.moves.has(key))) {
      for (const part of parts.flatMap((tables) => tables.get(parent) ?? [])) {
        graph.edge(leaves, actions.removedBy.get(part.key));
        if (consequences.alters.has(part.key)) graph.edge(leaves, nodeOf("alter", part.key));
      }
    }
  }
}

function parentsOf(fact: Fact): readonly string[] {
  const paths = (fact.value["inherits"] ?? []) as readonly (readonly string[])[];
  return paths.map((path) => keyOf({ kind: "table", path }));
}
