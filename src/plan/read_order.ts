import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { nodeOf } from "./action.ts";
import { byTable, tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { tablesAbove } from "./owner.ts";

/** A check asks all rows as it is made: tables that its routines may read have their columns and rows by then. */
export function addReads(graph: Graph, request: OrderRequest): void {
  const { actions, consequences, to } = request;
  const checks = [...consequences.creates.values()].filter(
    (fact) =>
      fact.id.kind === "constraint" &&
      fact.value["type"] === "c" &&
      actions.madeBy.get(fact.key) === nodeOf("create", fact.key),
  );
  const texts = new Map(checks.map((check) => [check, bodiesOf(check, request)] as const));
  if ([...texts.values()].every((text) => text === "")) return;
  const columns = byTable(to.facts.values(), "column");
  for (const table of to.facts.values()) {
    if (table.id.kind !== "table") continue;
    const nodes = [table, ...(columns.get(table.key) ?? [])].flatMap(({ key }) => [
      actions.madeBy.get(key),
      consequences.alters.has(key) ? nodeOf("alter", key) : undefined,
    ]);
    if (request.settlements.has(table.key)) nodes.push(nodeOf("settle", table.key));
    if (request.movements.has(table.key)) nodes.push(nodeOf("refill", table.key));
    if (request.arrivals.some((arriving) => arriving.table.key === table.key)) nodes.push(nodeOf("arrive", table.key));
    for (const [check, text] of texts) {
      if (isOwn(check, table, to) || !text.includes(table.id.path[1] ?? "")) continue;
      for (const node of nodes) graph.edge(node, nodeOf("create", check.key));
    }
  }
}

/** True for the table of a check, and for one from which it inherits it: that has its rows by way of its partitions. */
function isOwn(check: Fact, table: Fact, to: Schema): boolean {
  if (tableKey(check) === table.key) return true;
  return (
    check.value["inherited"] === true &&
    tablesAbove(check, to).some((path) => keyOf({ kind: "table", path }) === table.key)
  );
}

/** What the bodies of its routines say that the catalog does not know. */
function bodiesOf(check: Fact, { to }: OrderRequest): string {
  return check.needs
    .flatMap((need) => {
      const routine = to.facts.get(need);
      return routine?.id.kind === "routine" && routine.value["atomic"] !== true ? [routine.value["definition"]] : [];
    })
    .join("\n");
}
