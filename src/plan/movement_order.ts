import { type Fact, keyOf } from "../model/fact.ts";
import type { RowMovement } from "../model/row_movement.ts";
import type { Schema } from "../model/schema.ts";
import { nodeOf } from "./action.ts";
import { settlesLate } from "./archive_order.ts";
import { byTable, tableKey } from "./by_table.ts";
import { addFilled, movesFirst } from "./converted_movement_order.ts";
import { type Filed, type FiledByTable, isWithTable } from "./filed_by_table.ts";
import { isFiring } from "./firing.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { leavesUnder, partitionedTable, partitionsByTable, partitionTable, tableAbove } from "./partition_tree.ts";
import { addRemaking } from "./remade_order.ts";

/** Rows are taken out once their partitions are detached, and put back once the new layout is there. */
export function addMovements(graph: Graph, request: OrderRequest): void {
  if (request.movements.size === 0) return;
  const { consequences, from, to } = request;
  const files: FiledByTable = {
    drops: filed(consequences.drops.values(), from),
    creates: filed(consequences.creates.values(), to),
    alters: filed(
      [...consequences.alters.values()].map((alteration) => alteration.to),
      to,
    ),
    columns: { from: byTable(from.facts.values(), "column"), to: byTable(to.facts.values(), "column") },
    partitions: partitionsByTable(to),
  };
  for (const movement of request.movements.values()) {
    addSources(graph, request, movement, files);
    addLayout(graph, request, movement, files);
    addReferences(graph, request, movement, files);
    if (movement.remade !== undefined) addRemaking(graph, request, movement, files);
  }
}

/** FiledByTable each fact under the tables that it is a part of, that it needs, or that it points to. */
function filed(facts: Iterable<Fact>, schema: Schema): Filed {
  const tables = new Map<string, Set<Fact>>();
  for (const fact of facts) {
    const keys = new Set([tableKey(fact)]);
    for (const need of fact.needs) {
      const needed = schema.facts.get(need);
      if (needed?.id.kind === "table") keys.add(need);
      if (needed?.id.kind === "column") keys.add(tableKey(needed));
    }
    if (fact.id.kind === "partition") keys.add(partitionedTable(fact));
    const target = referenceOf(fact);
    if (target !== undefined) keys.add(target);
    for (const key of keys) {
      const known = tables.get(key);
      if (known === undefined) tables.set(key, new Set([fact]));
      else known.add(fact);
    }
  }
  return tables;
}

/** Key of the table that a foreign key points to. */
function referenceOf({ value }: Fact): string | undefined {
  const target = value["references"] as { readonly table: readonly string[] } | null | undefined;
  return target === null || target === undefined ? undefined : keyOf({ kind: "table", path: target.table });
}

/** Partitions leave as they are, with the columns that they had. */
function addSources(
  graph: Graph,
  request: OrderRequest,
  movement: RowMovement,
  { columns, drops, creates }: FiledByTable,
): void {
  const { actions, consequences } = request;
  const { key } = movement.table;
  const gather = nodeOf("gather", key);
  const ownColumns = [...(columns.from.get(key) ?? []), ...(columns.to.get(key) ?? [])];
  for (const { table, stays } of movement.sources) {
    if (movesFirst(request, key)) {
      const leaves = actions.removedBy.get(keyOf({ kind: "partition", path: table.id.path }));
      graph.edge(leaves, gather);
      graph.edge(gather, actions.removedBy.get(table.key));
      if (stays !== undefined) for (const column of ownColumns) graph.edge(actions.madeBy.get(column.key), leaves);
      continue;
    }
    const detached = actions.removedBy.get(keyOf({ kind: "partition", path: table.id.path }));
    graph.edge(detached, gather);
    graph.edge(gather, actions.removedBy.get(table.key));
    if (consequences.asides.has(table.key)) graph.edge(gather, nodeOf("aside", table.key));
    if (stays !== undefined) for (const each of [key, table.key]) addFilled(graph, request, each, gather);
    if (stays === undefined) {
      // It rests as it was; its rows wait as those of the later table.
      for (const column of movement.remade === undefined && !movement.movesConverted ? ownColumns : []) {
        if (!consequences.alters.has(column.key)) continue;
        graph.edge(detached, nodeOf("alter", column.key));
        graph.edge(nodeOf("alter", column.key), gather);
      }
      continue;
    }
    if (movement.remade !== undefined) {
      // What is kept of the table, or converted, are values that lie in its partitions.
      for (const verb of ["keep", "convert", "follow", "take"] as const) graph.edge(nodeOf(verb, key), detached);
      // The table that spoke for its columns is gone: it changes by itself, while it is nobody's partition.
      const attached = actions.madeBy.get(keyOf({ kind: "partition", path: table.id.path }));
      for (const column of [...(columns.from.get(table.key) ?? []), ...(columns.to.get(table.key) ?? [])]) {
        const changes = [
          consequences.alters.has(column.key) ? nodeOf("alter", column.key) : undefined,
          actions.madeBy.get(column.key),
          actions.removedBy.get(column.key),
        ];
        for (const change of changes) {
          graph.edge(detached, change);
          if (movement.takesAll) graph.edge(gather, change);
          else graph.edge(change, gather);
          graph.edge(change, attached);
        }
      }
      graph.edge(nodeOf("settle", table.key), attached);
      continue;
    }
    // A column changes in all partitions at once only while they are attached; one that stays so is read after that.
    const first = detached ?? gather;
    for (const column of ownColumns) {
      if (consequences.alters.has(column.key)) graph.edge(nodeOf("alter", column.key), first);
      graph.edge(actions.madeBy.get(column.key), first);
      graph.edge(actions.removedBy.get(column.key), first);
    }
    if (!settlesLate(key, request)) graph.edge(nodeOf("settle", key), first);
  }
  // Rows that leave need not hold what a rule of the partition says from then on.
  for (const { table, stays } of movement.sources)
    for (const fact of stays === undefined ? [] : (creates.get(table.key) ?? []))
      if (fact.id.kind === "constraint" && tableKey(fact) === table.key && !isWithTable(fact, request))
        graph.edge(gather, actions.madeBy.get(fact.key));
  for (const touched of [key, ...movement.sources.map(({ table }) => table.key)]) {
    for (const fact of drops.get(touched) ?? [])
      if (isFiring(fact)) graph.edge(actions.removedBy.get(fact.key), gather);
  }
  graph.edge(gather, nodeOf("refill", key));
  for (const { constraint } of movement.rules)
    if (consequences.alters.has(constraint.key)) graph.edge(nodeOf("refill", key), nodeOf("alter", constraint.key));
}

/** The partitions that rows go into are attached between the two. */
function addLayout(
  graph: Graph,
  { actions }: OrderRequest,
  { table }: RowMovement,
  { creates, alters, partitions }: FiledByTable,
): void {
  const [gather, refill] = [nodeOf("gather", table.key), nodeOf("refill", table.key)];
  const inside = new Set([table.key]);
  for (const leaf of leavesUnder(table.key, partitions)) inside.add(partitionTable(leaf)).add(partitionedTable(leaf));
  for (const key of inside) {
    for (const fact of creates.get(key) ?? []) {
      const node = actions.madeBy.get(fact.key);
      if (isFiring(fact)) graph.edge(refill, node);
      if (fact.id.kind !== "partition" || !inside.has(partitionedTable(fact))) continue;
      graph.edge(gather, node);
      graph.edge(node, refill);
    }
    for (const fact of alters.get(key) ?? []) if (isFiring(fact)) graph.edge(refill, nodeOf("alter", fact.key));
  }
}

/** A foreign key would take the rows for deleted. */
function addReferences(
  graph: Graph,
  request: OrderRequest,
  { table, sources }: RowMovement,
  { drops, creates }: FiledByTable,
): void {
  const { actions, from } = request;
  for (let key: string | undefined = table.key; key !== undefined; key = tableAbove(key, from)) {
    for (const fact of drops.get(key) ?? []) {
      if (referenceOf(fact) !== key || isWithTable(fact, request)) continue;
      const removal = actions.removedBy.get(fact.key);
      graph.edge(removal, nodeOf("gather", table.key));
      for (const source of sources)
        graph.edge(removal, actions.removedBy.get(keyOf({ kind: "partition", path: source.table.id.path })));
    }
    for (const fact of creates.get(key) ?? [])
      if (referenceOf(fact) === key && !isWithTable(fact, request))
        graph.edge(nodeOf("refill", table.key), actions.madeBy.get(fact.key));
  }
}
