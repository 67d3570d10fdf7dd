import type { Archive } from "../model/archive.ts";
import type { Conversion } from "../model/conversion.ts";
import { keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import { addConvertedMovements, movesFirst } from "./converted_movement_order.ts";
import { isFiring } from "./firing.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { isAttached } from "./owner.ts";
import { tablesUnder } from "./read_tables.ts";

/** Rules that speak of values as they were; those of a table that stands aside stand there with them. */
const inTheWay: ReadonlySet<string> = new Set(["constraint", "index", "policy"]);

/**
 * Values are computed once what takes them is there, and before anything that they are computed from goes or changes;
 * rules that speak of them go before and come after.
 */
export function addConversions(graph: Graph, request: OrderRequest): void {
  const { actions, archive, consequences, to } = request;
  if (archive.conversions.size === 0) return;
  const under = tablesUnder(request.from);
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
    for (const { id, key, needs } of conversion.calls.length === 0 ? [] : consequences.creates.values()) {
      if (id.kind !== "routine" || !conversion.calls.includes(id.path[1] ?? "")) continue;
      // One that reads rows may have to wait for these very values.
      if (!needs.some((need) => to.facts.get(need)?.id.kind === "column")) graph.edge(actions.madeBy.get(key), node);
    }
    for (const { id, key } of conversion.calls.length === 0 ? [] : consequences.drops.values())
      if (id.kind === "routine" && conversion.calls.includes(id.path[1] ?? "") && !consequences.creates.has(key))
        graph.edge(node, actions.removedBy.get(key));
    const last = nodeOf("follow", conversion.table.key);
    graph.edge(node, last);
    const taken = nodeOf("take", conversion.above ?? conversion.table.key);
    for (const before of [node, last]) graph.edge(before, taken);
    // What waits for the values of rows is added to partitions while they rest.
    for (const table of conversion.returning) {
      graph.edge(node, actions.madeBy.get(table.key));
      graph.edge(actions.madeBy.get(keyOf({ kind: "partition", path: table.id.path })), taken);
    }
    for (const done of [node, last, taken]) {
      for (const { constraint } of conversion.rules)
        if (consequences.alters.has(constraint.key)) graph.edge(done, nodeOf("alter", constraint.key));
      if (remade) graph.edge(done, nodeOf("aside", conversion.table.key));
      const waits = movesFirst(request, conversion.table.key);
      for (const verb of ["gather", "refill", "keep", "settle"] as const)
        if (!waits || verb === "settle") graph.edge(done, nodeOf(verb, conversion.table.key));
    }
    const isOwn = (key: string): boolean => nodes.get(key) === node;
    for (const key of conversion.reads.flatMap((read) => [read, ...under(read)])) {
      if (readsWhatGoes(conversion, key, request)) {
        graph.edge(node, nodeOf("aside", key));
        graph.edge(nodes.get(key), node);
        continue;
      }
      graph.edge(actions.madeBy.get(key), node);
      if (!isOwn(key)) graph.edge(nodeOf("refill", key), node);
      graph.edge(nodeOf("settle", key), node);
      if (archive.conversions.get(key)?.reads.includes(conversion.table.key) !== true) graph.edge(nodes.get(key), node);
      if (consequences.drops.has(key)) graph.edge(node, actions.removedBy.get(key));
    }
    for (const { lookup } of conversion.converted) {
      if (lookup === undefined) continue;
      graph.edge(nodes.get(lookup.table.key), last);
      graph.edge(last, nodeOf("take", archive.conversions.get(lookup.table.key)?.above ?? lookup.table.key));
      const target = archive.conversions
        .get(lookup.table.key)
        ?.converted.find(({ column }) => column.id.path[2] === lookup.column);
      if (target?.lookup !== undefined) graph.edge(nodeOf("follow", lookup.table.key), last);
      if (consequences.asides.has(lookup.table.key)) graph.edge(last, nodeOf("aside", lookup.table.key));
    }
  }
  addConvertedMovements(graph, request);
  const isRead = readersOf(archive.conversions, nodes, under);
  for (const fact of consequences.drops.values()) {
    const table = tableKey(fact);
    if (fact.id.kind === "column" || fact.id.kind === "partition")
      for (const node of isRead(table)) graph.edge(node, actions.removedBy.get(fact.key));
    else if (isFiring(fact) || (inTheWay.has(fact.id.kind) && !consequences.asides.has(table)))
      graph.edge(actions.removedBy.get(fact.key), nodes.get(table));
  }
  for (const { from: before, to: fact } of consequences.alters.values()) {
    const own = nodes.get(tableKey(fact));
    // What is computed no more keeps what was computed of the old values.
    const isComputedNoMore =
      fact.id.kind === "column" && before.value["generated"] !== null && fact.value["generated"] === null;
    const isHeld = archive.conversions
      .get(tableKey(fact))
      ?.converted.some(({ column, stage, atOnce }) => column.key === fact.key && stage !== undefined && !atOnce);
    const stays = isComputedNoMore && isHeld !== true;
    if (stays) graph.edge(nodeOf("alter", fact.key), own);
    if (fact.id.kind === "column")
      for (const node of isRead(tableKey(fact)))
        if (!stays || node !== own) graph.edge(node, nodeOf("alter", fact.key));
    if (isFiring(fact)) graph.edge(nodes.get(tableKey(fact)), nodeOf("alter", fact.key));
  }
  for (const fact of consequences.creates.values()) {
    // The table that stands aside has the values of a column that stays.
    const isHeld = consequences.asides.has(tableKey(fact)) && request.from.facts.has(fact.key);
    if (fact.id.kind === "column" && !isHeld)
      for (const node of isRead(tableKey(fact)))
        if (node !== nodes.get(tableKey(fact))) graph.edge(actions.madeBy.get(fact.key), node);
    const isValue = fact.id.kind === "column" || fact.id.kind === "default" || fact.id.kind === "ownership";
    const made = actions.madeBy.get(fact.key);
    if (isValue || isAttached(fact)) continue;
    for (const need of fact.needs) {
      const column = to.facts.get(need);
      if (column?.id.kind !== "column") continue;
      const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
      // A rule that comes with a column of the table is there before its values are.
      const isInline = fact.needs.some((key) => actions.madeBy.get(key) === made && tableOf(to, key) === table);
      if (consequences.asides.has(table) || isInline) continue;
      graph.edge(nodes.get(table), made);
      graph.edge(nodeOf("follow", table), made);
      graph.edge(nodeOf("take", archive.conversions.get(table)?.above ?? table), made);
    }
  }
}

/** True where a table that is made anew loses a column that the expressions name. */
function readsWhatGoes({ converted }: Conversion, table: string, { consequences, to }: OrderRequest): boolean {
  if (!consequences.asides.has(table)) return false;
  return [...consequences.drops.values()].some(
    (fact) =>
      fact.id.kind === "column" &&
      tableKey(fact) === table &&
      !to.facts.has(fact.key) &&
      converted.some(({ expression }) => expression?.includes(fact.id.path[2] ?? "") === true),
  );
}

/** The table of a column; undefined for what is none. */
function tableOf({ facts }: Schema, key: string): string | undefined {
  const column = facts.get(key);
  return column?.id.kind === "column" ? tableKey(column) : undefined;
}

/** By table: the nodes after which nothing more is computed from its columns. */
function readersOf(
  conversions: Archive["conversions"],
  nodes: ReadonlyMap<string, string>,
  under: (table: string) => readonly string[],
): (table: string) => readonly string[] {
  const readers = new Map<string, Set<string>>();
  const add = (table: string, node: string | undefined): void => {
    if (node !== undefined) readers.set(table, (readers.get(table) ?? new Set()).add(node));
  };
  for (const { table, reads, converted } of conversions.values()) {
    for (const read of [table.key, ...reads.flatMap((each) => [each, ...under(each)])]) add(read, nodes.get(table.key));
    for (const { lookup } of converted) {
      if (lookup === undefined) continue;
      for (const read of [table.key, lookup.table.key]) add(read, nodeOf("follow", table.key));
    }
  }
  return (table) => [...(readers.get(table) ?? [])];
}
