import { keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { partitionedTable, partitionTable } from "./partition_tree.ts";

/** By the key of a table: keys of the partitions and heirs whose rows a query over it reads as well, at any depth. */
export function tablesUnder({ facts }: Schema): (table: string) => readonly string[] {
  const under = new Map<string, string[]>();
  const add = (above: string, below: string): void => {
    const known = under.get(above);
    if (known === undefined) under.set(above, [below]);
    else known.push(below);
  };
  for (const fact of facts.values()) {
    if (fact.id.kind === "partition") add(partitionedTable(fact), partitionTable(fact));
    if (fact.id.kind !== "table") continue;
    for (const path of (fact.value["inherits"] ?? []) as readonly (readonly string[])[])
      add(keyOf({ kind: "table", path }), fact.key);
  }
  const visit = (table: string): readonly string[] =>
    (under.get(table) ?? []).flatMap((below) => [below, ...visit(below)]);
  return visit;
}
