import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { nodeOf } from "./action.ts";
import { alteredBy } from "./altered_by.ts";
import { byTable } from "./by_table.ts";
import { firingKinds } from "./firing.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { inheritedFrom, tablesAbove } from "./owner.ts";

/** Values are kept after keys have their later shape and before columns go; on the way back the other way round. */
export function addArchive(graph: Graph, request: OrderRequest): void {
  const { actions, consequences, archive, settlements } = request;
  addResting(graph, request);
  for (const keep of archive.keeps.values()) {
    const node = nodeOf("keep", keep.table.key);
    for (const { column, fill } of keep.columns) {
      graph.edge(node, fill === undefined ? actions.removedBy.get(column.key) : nodeOf("settle", keep.table.key));
    }
    // A partition rests as it was.
    for (const { table } of keep.early?.parting ?? [])
      graph.edge(node, actions.removedBy.get(keyOf({ kind: "partition", path: table.id.path })));
    // What takes the place of NULLs is of the later type, which a column may have from the table above it.
    for (const { column, fill } of keep.columns)
      if (fill !== undefined && column.needs.some((need) => consequences.asides.has(need)))
        for (const above of inheritedFrom(column, request.to))
          if (consequences.alters.has(above)) graph.edge(nodeOf("alter", above), node);
    const filled = new Set(keep.columns.flatMap(({ column, fill }) => (fill === undefined ? [] : [column.key])));
    for (const column of keep.common.filter(({ key }) => !filled.has(key)))
      for (const alter of alteredBy(column.key, request)) {
        if (keep.early === undefined) graph.edge(alter, node);
        else graph.edge(node, alter);
      }
  }
  const goneTriggers = byTable(consequences.drops.values(), ...firingKinds);
  const changedTriggers = byTable(
    [...consequences.alters.values()].map(({ to: fact }) => fact),
    ...firingKinds,
  );
  const newTriggers = byTable(consequences.creates.values(), ...firingKinds);
  for (const settlement of settlements.values()) {
    const node = nodeOf("settle", settlement.table.key);
    for (const fact of [
      ...settlement.defaulted,
      ...settlement.tightened,
      // A column that was there is filled before it changes, and gets its default after that.
      ...settlement.filled.flatMap(({ column, isNew }) => (isNew ? [column] : [])),
    ]) {
      graph.edge(actions.madeBy.get(fact.key), node);
      graph.edge(actions.madeBy.get(keyOf({ kind: "default", path: fact.id.path })), node);
    }
    for (const { column } of settlement.filled) {
      if (consequences.alters.has(column.key)) graph.edge(node, nodeOf("alter", column.key));
    }
    for (const { column } of settlement.restore?.columns ?? []) {
      graph.edge(actions.madeBy.get(column.key), node);
      graph.edge(actions.madeBy.get(keyOf({ kind: "default", path: column.id.path })), node);
      if (consequences.alters.has(column.key)) graph.edge(nodeOf("alter", column.key), node);
    }
    const emptied = new Set(settlement.restore?.columns.map(({ column }) => column.key));
    for (const column of settlement.restore?.common.filter(({ key }) => !emptied.has(key)) ?? []) {
      for (const alter of alteredBy(column.key, request)) {
        if (settlement.restore?.early === undefined) graph.edge(node, alter);
        else graph.edge(alter, node);
      }
    }
    if (settlesLate(settlement.table.key, request)) graph.edge(nodeOf("refill", settlement.table.key), node);
    for (const { constraint } of settlement.rules)
      if (consequences.alters.has(constraint.key)) graph.edge(node, nodeOf("alter", constraint.key));
    for (const trigger of changedTriggers.get(settlement.table.key) ?? [])
      graph.edge(node, nodeOf("alter", trigger.key));
    for (const trigger of goneTriggers.get(settlement.table.key) ?? [])
      graph.edge(actions.removedBy.get(trigger.key), node);
    for (const trigger of newTriggers.get(settlement.table.key) ?? [])
      graph.edge(node, actions.madeBy.get(trigger.key));
  }
}

/**
 * A partition or heir that rests in the archive has its values and its NOT NULL: it comes back once those that stayed have
 * theirs. Before that, what is NOT NULL above would be called otherwise, and rows would be told apart among more than there were.
 */
function addResting(graph: Graph, request: OrderRequest): void {
  const { actions, archive, settlements, movements, restores, to } = request;
  const early = new Set([...archive.conversions.values()].flatMap(({ returning }) => returning.map(({ key }) => key)));
  for (const key of restores?.moves.keys() ?? []) {
    const table = to.facts.get(key);
    if (table?.id.kind !== "table" || early.has(key)) continue;
    // Rows that are copied go into partitions that are there.
    for (const above of allAbove(table, to))
      if (settlements.has(above) && movements.get(above)?.remade === undefined && !settlesLate(above, request))
        graph.edge(nodeOf("settle", above), actions.madeBy.get(key));
  }
}

/** Keys of all tables of which one is a partition or an heir, at any height. */
function allAbove(table: Fact, schema: Schema): readonly string[] {
  return tablesAbove(table, schema).flatMap((path) => {
    const above = schema.facts.get(keyOf({ kind: "table", path }));
    return above === undefined ? [] : [above.key, ...allAbove(above, schema)];
  });
}

/** True where rows have to be in their partitions before they get back what was kept of them. */
export function settlesLate(table: string, { settlements }: Pick<OrderRequest, "settlements">): boolean {
  return settlements.get(table)?.restore?.early !== undefined;
}
