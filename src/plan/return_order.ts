import { keyOf } from "../model/fact.ts";
import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { isAttached } from "./owner.ts";
import { tablesUnder } from "./read_tables.ts";

const values: ReadonlySet<string> = new Set(["table", "column", "default", "ownership", "partition", "row type"]);

/** Edits go into a table that came back once it takes values, and before rules, triggers and foreign keys speak of them. */
export function addReturns(graph: Graph, { actions, consequences, restores, to }: OrderRequest): void {
  const returning = restores?.returning ?? new Map();
  if (returning.size === 0) return;
  const under = tablesUnder(to);
  // Its rows lie in its partitions: they are there as well.
  const tops = new Map([...returning.keys()].flatMap((table) => under(table).map((part) => [part, table] as const)));
  for (const fact of consequences.creates.values()) {
    const made = actions.madeBy.get(fact.key);
    const part = tableKey(fact);
    const own = tops.get(part) ?? part;
    if (returning.has(own)) {
      if (values.has(fact.id.kind)) graph.edge(made, nodeOf("reconcile", own));
      else if (!isAttached(fact) && made !== actions.madeBy.get(part)) graph.edge(nodeOf("reconcile", own), made);
    }
    for (const need of fact.needs) {
      const column = to.facts.get(need);
      if (column?.id.kind !== "column" || values.has(fact.id.kind)) continue;
      const table = keyOf({ kind: "table", path: column.id.path.slice(0, 2) });
      if (table !== own && returning.has(table)) graph.edge(nodeOf("reconcile", table), made);
    }
  }
}
