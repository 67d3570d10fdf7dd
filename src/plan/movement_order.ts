import { type Fact, keyOf } from "../model/fact.ts";
import type { RowMovement } from "../model/row_movement.ts";
import { nodeOf } from "./action.ts";
import { byTable, tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order.ts";
import { leavesUnder, partitionedTable, partitionsByTable, partitionTable } from "./partition_tree.ts";

/** What may stand on a table while rows are copied into it. */
const harmless: ReadonlySet<string> = new Set([
  "column",
  "default",
  "partition",
  "table",
  "comment",
  "grant",
  "ownership",
]);

/** Rows are taken out once their partitions are detached, and put back once the new layout is there. */
export function addMovements(graph: Graph, request: OrderRequest): void {
  if (request.movements.size === 0) return;
  const partitions = { from: partitionsByTable(request.from), to: partitionsByTable(request.to) };
  for (const movement of request.movements.values()) {
    addSources(graph, request, movement);
    addLayout(graph, request, movement, partitions.to);
    addReferences(graph, request, movement, partitions.from);
    if (movement.remade !== undefined) addRemaking(graph, request, movement);
  }
}

/** Partitions leave as they are, with the columns that they had. */
function addSources(graph: Graph, { actions, consequences, from, to }: OrderRequest, movement: RowMovement): void {
  const gather = nodeOf("gather", movement.table.key);
  const ownColumns = [...byTable(to.facts.values(), "column"), ...byTable(from.facts.values(), "column")]
    .filter(([table]) => table === movement.table.key)
    .flatMap(([, columns]) => columns);
  for (const { table, stays } of movement.sources) {
    const detached = actions.removedBy.get(keyOf({ kind: "partition", path: table.id.path }));
    graph.edge(detached, gather);
    graph.edge(gather, actions.removedBy.get(table.key));
    if (stays === undefined || movement.remade !== undefined) continue;
    // A column changes in all partitions at once only while they are attached.
    for (const column of ownColumns) {
      if (consequences.alters.has(column.key)) graph.edge(nodeOf("alter", column.key), detached);
      graph.edge(actions.madeBy.get(column.key), detached);
      graph.edge(actions.removedBy.get(column.key), detached);
    }
    graph.edge(nodeOf("settle", movement.table.key), detached);
  }
  const touched = new Set([movement.table.key, ...movement.sources.map(({ table }) => table.key)]);
  for (const fact of consequences.drops.values()) {
    if (fact.id.kind === "trigger" && touched.has(tableKey(fact))) graph.edge(actions.removedBy.get(fact.key), gather);
  }
  graph.edge(gather, nodeOf("refill", movement.table.key));
}

/** The partitions that rows go into are attached between the two. */
function addLayout(
  graph: Graph,
  { actions, consequences }: OrderRequest,
  { table }: RowMovement,
  partitions: ReadonlyMap<string, readonly Fact[]>,
): void {
  const inside = new Set([table.key, ...leavesUnder(table.key, partitions).map(partitionTable)]);
  for (const leaf of leavesUnder(table.key, partitions)) inside.add(partitionedTable(leaf));
  for (const fact of consequences.creates.values()) {
    if (fact.id.kind !== "partition" || !inside.has(partitionedTable(fact))) continue;
    const node = actions.madeBy.get(fact.key);
    graph.edge(nodeOf("gather", table.key), node);
    graph.edge(node, nodeOf("refill", table.key));
  }
  for (const fact of consequences.creates.values()) {
    if (fact.id.kind === "trigger" && inside.has(tableKey(fact)))
      graph.edge(nodeOf("refill", table.key), actions.madeBy.get(fact.key));
  }
  for (const { to: fact } of consequences.alters.values()) {
    if (fact.id.kind === "trigger" && inside.has(tableKey(fact)))
      graph.edge(nodeOf("refill", table.key), nodeOf("alter", fact.key));
  }
}

/** A foreign key would take the rows for deleted. */
function addReferences(
  graph: Graph,
  { actions, consequences }: OrderRequest,
  { table, sources }: RowMovement,
  partitions: ReadonlyMap<string, readonly Fact[]>,
): void {
  const pointsHere = (fact: Fact): boolean => {
    const target = fact.value["references"] as { readonly table: readonly string[] } | null | undefined;
    if (target === null || target === undefined) return false;
    const key = keyOf({ kind: "table", path: target.table });
    return key === table.key || leavesUnder(key, partitions).some((leaf) => partitionedTable(leaf) === table.key);
  };
  for (const fact of consequences.drops.values()) {
    if (!pointsHere(fact)) continue;
    const removal = actions.removedBy.get(fact.key);
    graph.edge(removal, nodeOf("gather", table.key));
    for (const source of sources)
      graph.edge(removal, actions.removedBy.get(keyOf({ kind: "partition", path: source.table.id.path })));
  }
  for (const fact of consequences.creates.values()) {
    if (pointsHere(fact)) graph.edge(nodeOf("refill", table.key), actions.madeBy.get(fact.key));
  }
}

/** A table that is made anew stands aside without anything that hangs on it, until its rows are copied. */
function addRemaking(
  graph: Graph,
  { actions, consequences, from, to }: OrderRequest,
  { table, remade }: RowMovement,
): void {
  const [aside, make, refill, retire] = (["aside", "create", "refill", "retire"] as const).map((verb) =>
    nodeOf(verb, table.key),
  );
  graph.edge(nodeOf("keep", table.key), aside);
  graph.edge(nodeOf("gather", table.key), aside);
  graph.edge(make, refill);
  graph.edge(refill, retire);
  graph.edge(refill, nodeOf("settle", table.key));
  const hangsOn = (fact: Fact, schema: typeof from): boolean =>
    fact.needs.some((need) => {
      const needed = schema.facts.get(need);
      return need === table.key || (needed?.id.kind === "column" && tableKey(needed) === table.key);
    });
  for (const fact of consequences.drops.values()) {
    const removal = actions.removedBy.get(fact.key);
    if (removal?.startsWith("drop ") === true && hangsOn(fact, from)) graph.edge(removal, aside);
  }
  for (const fact of consequences.creates.values()) {
    if (!harmless.has(fact.id.kind) && hangsOn(fact, to)) graph.edge(refill, actions.madeBy.get(fact.key));
  }
  const parents = [table, remade].flatMap((side) => (side?.value["inherits"] ?? []) as readonly (readonly string[])[]);
  const above = new Set(parents.map((path) => keyOf({ kind: "table", path })));
  if (above.size === 0) return;
  for (const { to: column } of consequences.alters.values())
    if (column.id.kind === "column" && above.has(tableKey(column))) graph.edge(nodeOf("alter", column.key), make);
  for (const column of consequences.creates.values())
    if (column.id.kind === "column" && above.has(tableKey(column))) graph.edge(actions.madeBy.get(column.key), make);
}

/**
 * A partitioned table adopts the indexes and keys that its partitions have: they are there before the partition is
 * attached, and before its own one is made. Of several equal ones it adopts the oldest.
 */
export function addPartitionIndexes(graph: Graph, { actions, consequences }: OrderRequest): void {
  const attached = new Map<string, string[]>();
  const adopted = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, node: string | undefined): void => {
    if (node !== undefined) map.set(key, [...(map.get(key) ?? []), node]);
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
