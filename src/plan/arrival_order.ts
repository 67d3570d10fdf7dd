import { nodeOf } from "./action.ts";
import { byTable, tableKey } from "./by_table.ts";
import { isFiring } from "./firing.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { isAttached } from "./owner.ts";
import { tablesUnder } from "./read_tables.ts";

const values: ReadonlySet<string> = new Set(["column", "default", "ownership", "table", "partition", "row type"]);

/** What a table is read by: its columns, and that its rows are those of the table above. */
const belongs: ReadonlySet<string> = new Set(["column", "partition"]);

/** Rows come once their table is there, before what they are read from goes or changes, and before rules and triggers speak of them. */
export function addArrivals(graph: Graph, request: OrderRequest): void {
  const { actions, archive, arrivals, consequences } = request;
  const under = tablesUnder(request.from);
  const newColumns = byTable(consequences.creates.values(), "column");
  const tables = new Set(arrivals.map(({ table }) => table.key));
  for (const { table, columns, reads, beside, isReadFirst } of arrivals) {
    const node = nodeOf("arrive", table.key);
    if (beside !== undefined) addBeside(graph, request, table.key, node);
    for (const key of [table.key, ...columns.map((column) => column.key)]) graph.edge(actions.madeBy.get(key), node);
    for (const fact of consequences.creates.values()) {
      const isOwn = tableKey(fact) === table.key;
      if (isOwn && values.has(fact.id.kind)) graph.edge(actions.madeBy.get(fact.key), node);
      else if (isOwn && !isAttached(fact) && actions.madeBy.get(fact.key) !== actions.madeBy.get(table.key))
        graph.edge(node, actions.madeBy.get(fact.key));
    }
    for (const key of tablesUnder(request.to)(table.key))
      graph.edge(actions.madeBy.get(key.replace(/^table /, "partition ")), node);
    // Rows for a table that was there were read before anything changed.
    if (beside !== undefined || isReadFirst) continue;
    const whole = reads.flatMap((read) => [read, ...under(read)]);
    for (const read of whole) {
      if (tables.has(read) && read !== table.key) graph.edge(nodeOf("arrive", read), node);
      if (!request.from.facts.has(read)) {
        graph.edge(actions.madeBy.get(read), node);
        for (const column of newColumns.get(read) ?? []) graph.edge(actions.madeBy.get(column.key), node);
      }
      if (consequences.drops.has(read)) graph.edge(node, actions.removedBy.get(read));
      if (consequences.asides.has(read)) graph.edge(node, nodeOf("aside", read));
    }
    for (const fact of consequences.drops.values())
      if (belongs.has(fact.id.kind) && whole.includes(tableKey(fact)))
        graph.edge(node, actions.removedBy.get(fact.key));
    for (const { to: fact } of consequences.alters.values())
      if (fact.id.kind === "column" && whole.includes(tableKey(fact))) graph.edge(node, nodeOf("alter", fact.key));
    for (const conversion of archive.conversions.values()) {
      const own = nodeOf("convert", conversion.above ?? conversion.table.key);
      if (conversion.reads.includes(table.key) || reads.includes(conversion.table.key)) graph.edge(node, own);
    }
  }
}

/** Rows that were there have their later shape and values by then, and the rules that go are gone. */
function addBeside(graph: Graph, { actions, consequences }: OrderRequest, table: string, node: string): void {
  for (const verb of ["keep", "convert", "follow", "refill", "settle"] as const) graph.edge(nodeOf(verb, table), node);
  for (const { to: fact } of consequences.alters.values())
    if (tableKey(fact) === table && !isFiring(fact)) graph.edge(nodeOf("alter", fact.key), node);
  for (const fact of consequences.drops.values())
    if (tableKey(fact) === table && !consequences.asides.has(fact.key))
      graph.edge(actions.removedBy.get(fact.key), node);
}
