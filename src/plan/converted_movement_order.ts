import type { Fact } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { byTable, tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { partitionedTable } from "./partition_tree.ts";

/** True for a table whose rows find their places before their values are converted back. */
export function movesFirst({ movements, restores }: OrderRequest, table: string): boolean {
  return restores !== undefined && movements.get(table)?.movesConverted === true;
}

/**
 * Where partitions go while values of their table are converted, they go, and come back, with the columns and values of
 * the wanted schema: rows that move on are like those that stayed.
 */
export function addConvertedMovements(graph: Graph, request: OrderRequest): void {
  const { actions, archive, consequences, movements, to } = request;
  const isBack = request.restores !== undefined;
  for (const movement of movements.values()) {
    if (!movement.movesConverted) continue;
    const { key } = movement.table;
    const conversion = archive.conversions.get(key);
    const above = conversion?.above ?? key;
    const conversions = [nodeOf("convert", above), nodeOf("follow", key), nodeOf("take", above)];
    const joining = isBack ? [...to.facts.values()].filter((fact) => isPartitionOf(fact, key)) : [];
    const leaving = isBack ? [] : movement.sources.filter(({ stays }) => stays === undefined).map(({ held }) => held);
    const moves = [
      ...joining.flatMap((fact) => actions.madeBy.get(fact.key) ?? []),
      ...leaving.flatMap((fact) => actions.removedBy.get(fact.key) ?? []),
    ];
    for (const node of moves) {
      for (const converted of conversions) {
        if (isBack) graph.edge(node, converted);
        else graph.edge(converted, node);
      }
      for (const { made, removed, altered } of shapeOf(key, request)) {
        graph.edge(made, node);
        graph.edge(node, removed);
        if (!isBack) graph.edge(altered, node);
      }
      if (!isBack) graph.edge(nodeOf("settle", key), node);
    }
    if (isBack) for (const converted of conversions) graph.edge(nodeOf("refill", key), converted);
    // A rule that the table gets is none of what leaves it.
    else
      for (const fact of byTable(consequences.creates.values(), "constraint", "index").get(key) ?? [])
        for (const node of moves) graph.edge(node, actions.madeBy.get(fact.key));
  }
}

const isPartitionOf = (fact: Fact, table: string): boolean =>
  fact.id.kind === "partition" && partitionedTable(fact) === table;

type Nodes = Readonly<Record<"made" | "removed" | "altered", string | undefined>>;

/** What makes, removes and alters the columns of a table. */
function shapeOf(key: string, { actions, consequences, from, to }: OrderRequest): readonly Nodes[] {
  const columns = [...from.facts.values(), ...to.facts.values()].filter(
    (fact: Fact) => fact.id.kind === "column" && tableKey(fact) === key,
  );
  return columns.map((column) => ({
    made: actions.madeBy.get(column.key),
    removed: actions.removedBy.get(column.key),
    altered: consequences.alters.has(column.key) ? nodeOf("alter", column.key) : undefined,
  }));
}

/** Values that the spec declares for rows are in a partition that stays before some of its rows move on. */
export function addFilled(graph: Graph, { settlements, movements }: OrderRequest, table: string, gather: string): void {
  const isFilled = (settlements.get(table)?.filled.length ?? 0) > 0;
  if (isFilled && movements.get(table)?.takesAll !== true) graph.edge(nodeOf("settle", table), gather);
}
