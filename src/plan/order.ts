import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { type Action, nodeOf, type Verb } from "./action.ts";
import { addAdoptions } from "./adoption_order.ts";
import { alteredBy } from "./altered_by.ts";
import { addArchive } from "./archive_order.ts";
import { addArrivals } from "./arrival_order.ts";
import { tableKey } from "./by_table.ts";
import { addConversions } from "./conversion_order.ts";
import { dependentsOf } from "./dependents.ts";
import { addForeignPartitions } from "./foreign_partition_order.ts";
import { Graph } from "./graph.ts";
import { addHeirs } from "./heir_order.ts";
import { changesBeforeJoining, isCheckToJoin } from "./joining_parents.ts";
import { addMovements } from "./movement_order.ts";
import type { OrderRequest } from "./order_request.ts";
import { isAttached } from "./owner.ts";
import { addReads } from "./read_order.ts";
import { addReferences } from "./reference_order.ts";
import { isOfValues } from "./replaced_types.ts";
import { addReturns } from "./return_order.ts";
import { addRowShapes } from "./row_shape_order.ts";
import { addSoundSchemas } from "./sound_schema_order.ts";

const verbs: readonly Verb[] = [
  "aside",
  "drop",
  "keep",
  "arrive",
  "reconcile",
  "convert",
  "follow",
  "take",
  "gather",
  "alter",
  "create",
  "refill",
  "settle",
  "retire",
];

/** Puts the actions of a route in the one order that every dependency allows. @throws CycleError where there is none. */
export function orderActions(request: OrderRequest): readonly Action[] {
  const all = new Map(request.actions.all);
  for (const settlement of request.settlements.values()) {
    const node = nodeOf("settle", settlement.table.key);
    all.set(node, { node, verb: "settle", fact: settlement.table, parts: [] });
  }
  for (const { table } of request.movements.values()) {
    for (const verb of ["gather", "refill"] as const) {
      const node = nodeOf(verb, table.key);
      all.set(node, { node, verb, fact: table, parts: [] });
    }
  }
  for (const { table } of request.arrivals) {
    const node = nodeOf("arrive", table.key);
    all.set(node, { node, verb: "arrive", fact: table, parts: [] });
  }
  for (const { table } of request.restores?.returning.values() ?? []) {
    const node = nodeOf("reconcile", table.key);
    all.set(node, { node, verb: "reconcile", fact: table, parts: [] });
  }
  const graph = new Graph();
  for (const node of all.keys()) graph.add(node);
  addRemovals(graph, request);
  addCreations(graph, request);
  addAlterations(graph, request);
  addNames(graph, request);
  addArchive(graph, request);
  addMovements(graph, request);
  addConversions(graph, request);
  addArrivals(graph, request);
  addReturns(graph, request);
  addAdoptions(graph, request);
  addReferences(graph, request);
  addRowShapes(graph, request);
  addForeignPartitions(graph, request);
  addHeirs(graph, request);
  addSoundSchemas(graph, request);
  addReads(graph, request);
  const kinds = new Map([...request.dialect.kinds.keys()].map((kind, at) => [kind, at]));
  const rank = (node: string): readonly [number, number, string] => {
    const action = all.get(node);
    const kind = kinds.get(action?.fact.id.kind ?? "") ?? 0;
    const removes = action?.verb === "drop" || action?.verb === "retire";
    return [verbs.indexOf(action?.verb ?? "create"), removes ? -kind : kind, placeOf(action?.fact, request.to)];
  };
  const ranks = new Map([...all.keys()].map((node) => [node, rank(node)]));
  const sorted = graph.sort((a, b) => {
    const [verbA = 0, kindA = 0, keyA = ""] = ranks.get(a) ?? [];
    const [verbB = 0, kindB = 0, keyB = ""] = ranks.get(b) ?? [];
    return verbA - verbB || kindA - kindB || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0);
  });
  return sorted.flatMap((node) => all.get(node) ?? []);
}

/** Objects of one kind go by name, columns by their place in the table: that is the order in which new ones are appended. */
function placeOf(fact: Fact | undefined, { columnOrder }: Schema): string {
  if (fact?.id.kind !== "column") return fact?.key ?? "";
  const at = columnOrder.get(tableKey(fact))?.indexOf(fact.id.path[2] ?? "") ?? -1;
  return `${fact.key.slice(0, fact.key.lastIndexOf(","))} ${String(at + 1).padStart(4, "0")} ${fact.key}`;
}

const namedByTypes: ReadonlySet<string> = new Set(["routine", "aggregate", "cast", "transform", "operator"]);

/** Dependents go, or change, before what they need goes. */
function addRemovals(graph: Graph, { actions, consequences, from }: OrderRequest): void {
  const dependents = dependentsOf(from);
  for (const fact of consequences.drops.values()) {
    const node = actions.removedBy.get(fact.key);
    for (const dependent of dependents.get(fact.key) ?? []) {
      const removal = actions.removedBy.get(dependent.key);
      graph.edge(removal, node);
      // What is dropped by the names of its types goes while they stand.
      if (consequences.asides.has(fact.key) && namedByTypes.has(dependent.id.kind))
        graph.edge(removal, nodeOf("aside", fact.key));
      if (consequences.alters.has(dependent.key)) graph.edge(nodeOf("alter", dependent.key), node);
    }
  }
}

/** What a new object needs is there, and has its final shape and values, before it is made. */
function addCreations(graph: Graph, request: OrderRequest): void {
  const { actions, consequences, to } = request;
  for (const fact of consequences.creates.values()) {
    const node = actions.madeBy.get(fact.key);
    for (const need of fact.needs) addNeed(graph, request, fact, need, node);
    // Its values are of the old type until it is back.
    if (fact.id.kind === "column" && request.restores?.moves.has(tableKey(fact)) === true)
      for (const need of fact.needs) if (consequences.asides.has(need)) graph.edge(node, nodeOf("retire", need));
    if (!consequences.drops.has(fact.key)) continue;
    if (consequences.asides.has(fact.key)) {
      graph.edge(nodeOf("aside", fact.key), node);
      graph.edge(node, nodeOf("retire", fact.key));
    } else {
      graph.edge(outOfTheWay(fact, request), node);
    }
    // A table of a type takes no column of its own.
    if (fact.id.kind === "row type")
      for (const need of fact.needs) graph.edge(actions.removedBy.get(fact.key), actions.madeBy.get(need));
  }
  for (const { to: after } of consequences.alters.values()) {
    const fact = to.facts.get(after.key);
    for (const need of fact?.needs ?? []) addNeed(graph, request, after, need, nodeOf("alter", after.key));
  }
}

function addNeed(
  graph: Graph,
  { actions, consequences, to, settlements, dialect }: OrderRequest,
  fact: Fact,
  need: string,
  node: string | undefined,
): void {
  graph.edge(actions.madeBy.get(need), node);
  if (need !== tableKey(fact) || !ordersItself(fact, need, { consequences, to }))
    for (const altered of alteredBy(need, { actions, consequences, to })) graph.edge(altered, node);
  const column = to.facts.get(need);
  if (column?.id.kind !== "column") return;
  const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
  // What its table's statement holds is there before any row.
  const isWithin =
    (fact.id.kind === "constraint" && dialect.kinds.get("constraint")?.withTable === true) ||
    node === actions.madeBy.get(table);
  const isValue = fact.id.kind === "default" || fact.id.kind === "ownership" || isAttached(fact) || isWithin;
  if (settlements.has(table) && !isValue) graph.edge(nodeOf("settle", table), node);
}

/** True for a column or check of which its table's way to other parents says when it comes or changes. */
function ordersItself(
  column: Fact,
  table: string,
  { consequences, to }: Pick<OrderRequest, "consequences" | "to">,
): boolean {
  const comes = column.id.kind === "column" && consequences.creates.has(column.key);
  if (comes && consequences.alters.get(table)?.attributes.includes("inherits") === true) return true;
  if (isCheckToJoin(column, consequences)) return true;
  return changesBeforeJoining(column, consequences, to);
}

/** What stands in the way of an alteration is gone before it. */
function addAlterations(graph: Graph, { actions, consequences, from, to, dialect }: OrderRequest): void {
  const dependents = dependentsOf(from);
  for (const { to: after } of consequences.alters.values()) {
    const node = nodeOf("alter", after.key);
    const kind = dialect.kinds.get(after.id.kind);
    // Values that go with their column have not to keep to new rules of its type.
    if (isOfValues(kind))
      for (const dependent of dependents.get(after.key) ?? [])
        if (dependent.id.kind === "column" && !to.facts.has(dependent.key))
          graph.edge(actions.removedBy.get(dependent.key), node);
    if (kind?.unsettles === undefined) continue;
    for (const dependent of dependents.get(after.key) ?? []) {
      const removal = actions.removedBy.get(dependent.key);
      if (removal !== undefined && !removal.startsWith("retire "))
        for (const altered of alteredBy(after.key, { actions, consequences, to })) graph.edge(removal, altered);
      const stays = to.facts.get(dependent.key);
      if (consequences.alters.has(dependent.key) && stays?.needs.includes(after.key) === false) {
        graph.edge(nodeOf("alter", dependent.key), node);
      }
    }
    for (const need of to.facts.get(after.key)?.needs ?? []) {
      if (consequences.asides.has(need)) graph.edge(actions.madeBy.get(need), node);
    }
  }
}

/** The node after which a fact that goes is in nobody's way: it, or the table that it belongs to, may only stand aside. */
function outOfTheWay(
  fact: Fact,
  { actions, consequences }: Pick<OrderRequest, "actions" | "consequences">,
): string | undefined {
  if (consequences.asides.has(fact.key)) return nodeOf("aside", fact.key);
  const node = actions.removedBy.get(fact.key);
  if (node?.startsWith("retire ") !== true) return node;
  const aside = node.slice("retire ".length);
  // A partition that goes with a table which is made anew keeps its names as long as that stands aside.
  return tableKey(fact) === aside ? nodeOf("aside", aside) : node;
}

/** A name is free before another object takes it. */
function addNames(graph: Graph, { actions, consequences, dialect }: OrderRequest): void {
  const holders = new Map<string, string>();
  for (const fact of consequences.drops.values()) {
    const node = outOfTheWay(fact, { actions, consequences });
    for (const name of dialect.kinds.get(fact.id.kind)?.occupies?.(fact) ?? [])
      if (node !== undefined) holders.set(name, node);
  }
  const namesOf = (fact: Fact): readonly string[] => dialect.kinds.get(fact.id.kind)?.occupies?.(fact) ?? [];
  for (const { from: before, to: after } of consequences.alters.values()) {
    for (const name of namesOf(before))
      if (!namesOf(after).includes(name)) holders.set(name, nodeOf("alter", after.key));
  }
  for (const fact of consequences.creates.values()) {
    for (const name of namesOf(fact)) graph.edge(holders.get(name), actions.madeBy.get(fact.key));
  }
  for (const { to: after } of consequences.alters.values()) {
    for (const name of namesOf(after)) graph.edge(holders.get(name), nodeOf("alter", after.key));
  }
}
