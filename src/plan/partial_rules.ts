import { type Fact, keyOf } from "../model/fact.ts";
import type { PartialRule } from "../model/partial_rule.ts";
import type { Schema } from "../model/schema.ts";
import { byTable } from "./by_table.ts";
import { partitionsByTable, partitionTable } from "./partition_tree.ts";

/** By the key of a table: rules on it and on its partitions that its rows may break. */
export function partialRules(schema: Schema): (table: string) => readonly PartialRule[] {
  const found = [...schema.facts.values()].filter(isPartial);
  if (found.length === 0) return () => [];
  const own = byTable(found, "constraint");
  const partitions = partitionsByTable(schema);
  const heirs = new Map<string, string[]>();
  for (const { id, key, value } of schema.facts.values())
    for (const path of id.kind === "table" ? ((value["inherits"] ?? []) as readonly (readonly string[])[]) : []) {
      const parent = keyOf({ kind: "table", path });
      heirs.set(parent, [...(heirs.get(parent) ?? []), key]);
    }
  const rulesOf = (table: string): readonly PartialRule[] => [
    ...(own.get(table) ?? []).map((constraint) => ({
      constraint,
      comment: schema.facts.get(keyOf({ kind: "comment", path: ["constraint", ...constraint.id.path] })),
    })),
    ...(partitions.get(table) ?? []).flatMap((partition) => rulesOf(partitionTable(partition))),
    ...(heirs.get(table) ?? []).flatMap(rulesOf),
  ];
  return (table) => {
    const rules = new Map(rulesOf(table).map((rule) => [rule.constraint.key, rule]));
    return [...rules.values()];
  };
}

/** What a table has from the one above goes, and comes, with that. */
function isPartial({ id, value }: Fact): boolean {
  return id.kind === "constraint" && value["inherited"] !== true && String(value["definition"]).endsWith(" NOT VALID");
}
