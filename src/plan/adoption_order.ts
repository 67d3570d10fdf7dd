import { sameJson } from "../diff/diff.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { adopterOf } from "./adopted_parts.ts";
import { byTable, tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import { changesBeforeJoining, isCheckToJoin, parentsChanged } from "./joining_parents.ts";
import type { OrderRequest } from "./order_request.ts";
import { inheritedFrom, tablesAbove } from "./owner.ts";
import { partitionedTable, partitionTable } from "./partition_tree.ts";

/**
 * A partitioned table adopts the indexes and keys that its partitions have: they are there before the partition is
 * attached, and before its own one is made. Of several equal ones it adopts the oldest.
 */
export function addAdoptions(graph: Graph, request: OrderRequest): void {
  const { actions, consequences } = request;
  const attached = new Map<string, string[]>();
  const adopted = new Map<string, string[]>();
  const push = (map: Map<string, string[]>, key: string, node: string | undefined): void => {
    const known = map.get(key);
    if (node === undefined) return;
    if (known === undefined) map.set(key, [node]);
    else known.push(node);
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
    const adopter = actions.madeBy.get(adopterOf(fact) ?? "");
    if (adopter !== nodeOf("create", above)) graph.edge(node, adopter);
  }
  // A rule changes in all partitions at once: one that comes back with the old one is there before.
  for (const { to: fact } of consequences.alters.values())
    if (fact.id.kind === "constraint")
      for (const before of attached.get(tableKey(fact)) ?? []) graph.edge(before, nodeOf("alter", fact.key));
  addMembership(graph, request);
  addLeavingChecks(graph, request);
  for (const fact of consequences.creates.values())
    if (isCheckToJoin(fact, consequences)) graph.edge(actions.madeBy.get(fact.key), nodeOf("alter", tableKey(fact)));
    else addCheckOfPartition(graph, fact, request);
  addDeclarations(graph, request);
  addUnvalidated(graph, request);
  // What a partitioned table has adopted is not to be had before it is given back.
  for (const fact of consequences.drops.values()) {
    if (adopterOf(fact) === undefined) continue;
    const detached = actions.removedBy.get(keyOf({ kind: "partition", path: fact.id.path.slice(0, 2) }));
    graph.edge(detached, actions.removedBy.get(fact.key));
  }
  // What stays in its partition would go with what adopted it.
  for (const fact of request.from.facts.values()) {
    const adopter = adopterOf(fact);
    if (adopter === undefined || consequences.drops.has(fact.key)) continue;
    const detached = actions.removedBy.get(keyOf({ kind: "partition", path: fact.id.path.slice(0, 2) }));
    graph.edge(detached, actions.removedBy.get(adopter));
  }
  for (const fact of indexes) {
    const table = tableKey(fact);
    const node = actions.madeBy.get(fact.key);
    if (node === nodeOf("create", table) || isUnvalidated(fact)) continue;
    for (const before of attached.get(table) ?? []) graph.edge(before, node);
    if (fact.id.kind !== "index" || Array.isArray(fact.value["parent"])) continue;
    for (const before of adopted.get(table) ?? []) graph.edge(before, node);
  }
}

/** A check that a partition takes by itself is there before it is attached: that of the table above is then the same. */
function addCheckOfPartition(graph: Graph, { key, id, value }: Fact, { actions }: OrderRequest): void {
  const node = actions.madeBy.get(key);
  if (id.kind !== "constraint" || value["type"] !== "c" || value["inherited"] !== true) return;
  if (node === nodeOf("create", key))
    graph.edge(node, actions.madeBy.get(keyOf({ kind: "partition", path: id.path.slice(0, 2) })));
}

/** What joins a table takes its checks as valid ones: one that is not valid in both comes once they are together. */
function addUnvalidated(graph: Graph, { actions, consequences, to }: OrderRequest): void {
  for (const fact of consequences.creates.values()) {
    if (fact.id.kind !== "constraint" || fact.value["inherited"] !== true || fact.value["type"] !== "c") continue;
    const path = fact.id.path.slice(0, 2);
    const joins =
      actions.madeBy.get(keyOf({ kind: "partition", path })) ?? actions.madeBy.get(keyOf({ kind: "table", path }));
    for (const above of tablesAbove(fact, to)) {
      const rule = to.facts.get(keyOf({ kind: "constraint", path: [...above, fact.id.path[2] ?? ""] }));
      if (rule === undefined || !isUnvalidated(rule)) continue;
      const node = actions.madeBy.get(rule.key);
      if (node !== nodeOf("create", rule.key)) continue;
      if (isUnvalidated(fact)) graph.edge(joins, node);
      else graph.edge(node, joins);
    }
  }
}

function isUnvalidated({ value }: Fact): boolean {
  return value["type"] === "c" && String(value["definition"]).endsWith(" NOT VALID");
}

/** A check that a table inherits goes once it inherits it no more. */
function addLeavingChecks(graph: Graph, { actions, consequences, from, movements }: OrderRequest): void {
  for (const fact of consequences.drops.values()) {
    if (fact.id.kind !== "constraint" || fact.value["inherited"] !== true || fact.value["type"] !== "c") continue;
    const detached = actions.removedBy.get(keyOf({ kind: "partition", path: fact.id.path.slice(0, 2) }));
    const leaves =
      parentsChanged(tableKey(fact), consequences).left.length > 0 ? nodeOf("alter", tableKey(fact)) : undefined;
    const removal = actions.removedBy.get(fact.key);
    // It comes back with the rule above, once values are what they were.
    if (tablesAbove(fact, from).some((path) => movements.get(keyOf({ kind: "table", path }))?.movesConverted === true))
      continue;
    // What goes with a table that is made anew stays in it until then.
    for (const left of [detached, leaves].filter((node) => node?.startsWith("retire ") === false)) {
      graph.edge(left, removal);
      for (const path of tablesAbove(fact, from)) {
        const above = keyOf({ kind: "constraint", path: [...path, fact.id.path[2] ?? ""] });
        // The rule above takes it along, which it must where the table only leaves for a moment and drops nothing itself.
        if (removal === undefined) graph.edge(actions.removedBy.get(above), left);
        else graph.edge(left, actions.removedBy.get(above));
      }
    }
  }
}

/** A column that a table declares itself is there before it inherits the same, and goes once it inherits it no more. */
function addDeclarations(graph: Graph, { actions, consequences, from, to }: OrderRequest): void {
  for (const fact of consequences.creates.values()) {
    const node = actions.madeBy.get(fact.key);
    if (fact.value["local"] !== true || node !== nodeOf("create", fact.key)) continue;
    for (const above of inheritedFrom(fact, to)) graph.edge(node, actions.madeBy.get(above));
  }
  for (const { to: fact } of consequences.alters.values())
    for (const above of inheritedFrom(fact, to))
      if (consequences.alters.has(above)) graph.edge(nodeOf("alter", above), nodeOf("alter", fact.key));
  for (const fact of consequences.drops.values()) {
    const node = actions.removedBy.get(fact.key);
    if (fact.value["local"] !== true || node !== nodeOf("drop", fact.key)) continue;
    for (const above of inheritedFrom(fact, from)) graph.edge(actions.removedBy.get(above), node);
  }
}

/** A table changes by itself before it joins another one and after it has left it. */
function addMembership(graph: Graph, { actions, consequences, from, to }: OrderRequest): void {
  const changes = new Map<string, string[]>();
  const push = (fact: Fact, node: string | undefined): void => {
    if (node === undefined || fact.id.kind !== "column") return;
    const known = changes.get(tableKey(fact));
    if (known === undefined) changes.set(tableKey(fact), [node]);
    else known.push(node);
  };
  for (const fact of consequences.creates.values()) push(fact, actions.madeBy.get(fact.key));
  for (const fact of consequences.drops.values()) push(fact, actions.removedBy.get(fact.key));
  for (const { to: fact } of consequences.alters.values()) push(fact, nodeOf("alter", fact.key));
  const altered = byTable(
    [...consequences.alters.values()].map((each) => each.to),
    "column",
  );
  const gone = byTable(consequences.drops.values(), "column");
  const come = byTable(consequences.creates.values(), "column");
  for (const { from: before, to: after } of consequences.alters.values()) {
    if (before.id.kind !== "table" || sameJson(before.value["inherits"], after.value["inherits"])) continue;
    const alter = nodeOf("alter", after.key);
    for (const column of gone.get(after.key) ?? [])
      if (column.value["inherited"] === true) graph.edge(alter, actions.removedBy.get(column.key));
    const { joined, left } = parentsChanged(after.key, consequences);
    for (const column of come.get(after.key) ?? []) {
      if (column.value["inherited"] === true) graph.edge(actions.madeBy.get(column.key), alter);
      else if (left.length > 0) graph.edge(alter, actions.madeBy.get(column.key));
    }
    for (const column of altered.get(after.key) ?? [])
      if (changesBeforeJoining(column, consequences, to)) graph.edge(nodeOf("alter", column.key), alter);
    // What happens to columns of a parent happens to those of the table while it inherits from that.
    for (const key of joined) for (const node of changes.get(key) ?? []) graph.edge(node, alter);
    for (const key of left) for (const node of changes.get(key) ?? []) graph.edge(alter, node);
  }
  const members = [...consequences.creates.values(), ...consequences.drops.values()];
  for (const fact of members) {
    if (fact.id.kind !== "partition") continue;
    const [before, after] = [from, to].map((schema) => schema.facts.get(fact.key));
    const isOther = !sameJson(before?.value["parent"] ?? null, after?.value["parent"] ?? null);
    const joins = after !== undefined && isOther;
    const leaves = before !== undefined && isOther;
    // Its rows have their values before they must fit the bounds, and the rules of the table above.
    if (joins) graph.edge(nodeOf("settle", partitionTable(fact)), actions.madeBy.get(fact.key));
    for (const node of changes.get(partitionTable(fact)) ?? []) {
      if (joins) graph.edge(node, actions.madeBy.get(fact.key));
      if (leaves) graph.edge(actions.removedBy.get(fact.key), node);
    }
  }
}
