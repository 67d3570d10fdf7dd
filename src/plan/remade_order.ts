import { type Fact, keyOf } from "../model/fact.ts";
import type { RowMovement } from "../model/row_movement.ts";
import type { Schema } from "../model/schema.ts";
import { nodeOf } from "./action.ts";
import { tableKey } from "./by_table.ts";
import { type FiledByTable, isWithTable } from "./filed_by_table.ts";
import type { Graph } from "./graph.ts";
import type { OrderRequest } from "./order_request.ts";
import { tableAbove } from "./partition_tree.ts";

/** What may stand on a table while rows are copied into it. */
const harmless: ReadonlySet<string> = new Set([
  "column",
  "default",
  "partition",
  "table",
  "comment",
  "grant",
  "owner",
  "ownership",
]);

/** A table that is made anew stands aside without anything that hangs on it, until its rows are copied. */
export function addRemaking(
  graph: Graph,
  request: OrderRequest,
  { table, remade, restore }: RowMovement,
  { drops, creates, alters }: FiledByTable,
): void {
  const { actions, consequences, from, to } = request;
  const [aside, make, refill, retire] = (["aside", "create", "refill", "retire"] as const).map((verb) =>
    nodeOf(verb, table.key),
  );
  graph.edge(nodeOf("keep", table.key), aside);
  // What a partition by hash takes depends on the types of the key of its table: the later one is asked.
  for (let key: string | undefined = table.key; key !== undefined; key = tableAbove(key, to))
    if (consequences.asides.has(key)) graph.edge(nodeOf("create", key), nodeOf("gather", table.key));
  graph.edge(make, refill);
  graph.edge(refill, retire);
  graph.edge(refill, nodeOf("settle", table.key));
  for (const { column } of restore?.keep.columns ?? [])
    for (const need of to.facts.get(keyOf({ kind: "default", path: column.id.path }))?.needs ?? [])
      if (to.facts.get(need)?.id.kind === "sequence") graph.edge(actions.madeBy.get(need), refill);
  for (const fact of drops.get(table.key) ?? []) {
    const removal = actions.removedBy.get(fact.key);
    if (removal?.startsWith("drop ") === true) graph.edge(removal, aside);
  }
  for (const fact of creates.get(table.key) ?? [])
    if (!harmless.has(fact.id.kind) && !isWithTable(fact, request)) graph.edge(refill, actions.madeBy.get(fact.key));
  const parents = [table, remade].flatMap((side) => (side?.value["inherits"] ?? []) as readonly (readonly string[])[]);
  for (const path of parents) {
    const above = keyOf({ kind: "table", path });
    for (const fact of alters.get(above) ?? [])
      if (fact.id.kind === "column" && tableKey(fact) === above) graph.edge(nodeOf("alter", fact.key), make);
    for (const fact of creates.get(above) ?? [])
      if (fact.id.kind === "column" && tableKey(fact) === above) {
        const made = actions.madeBy.get(fact.key);
        graph.edge(made, make);
        // The old table may have such a column of another type.
        if (from.facts.has(keyOf({ kind: "column", path: [...table.id.path, fact.id.path[2] ?? ""] })))
          graph.edge(aside, made);
      }
  }
  // A rule of the table above is asked of these rows, too; then it can hold for new ones only.
  for (const above of ancestorsOf(table, to)) {
    graph.edge(refill, nodeOf("settle", above));
    for (const fact of creates.get(above) ?? [])
      if (fact.id.kind === "constraint" && fact.value["type"] === "c" && tableKey(fact) === above)
        graph.edge(refill, actions.madeBy.get(fact.key));
  }
}

function ancestorsOf({ value }: Fact, schema: Schema): readonly string[] {
  return ((value["inherits"] ?? []) as readonly (readonly string[])[]).flatMap((path) => {
    const key = keyOf({ kind: "table", path });
    const parent = schema.facts.get(key);
    return parent === undefined ? [] : [key, ...ancestorsOf(parent, schema)];
  });
}
