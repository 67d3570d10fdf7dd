import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** Key of the table that a partition belongs to. */
export function partitionedTable(partition: Fact): string {
  return keyOf({ kind: "table", path: partition.value["parent"] as readonly string[] });
}

/** Key of the table that is a partition. */
export function partitionTable(partition: Fact): string {
  return keyOf({ kind: "table", path: partition.id.path });
}

/** The direct partitions of every partitioned table, by its key. */
export function partitionsByTable(schema: Schema): ReadonlyMap<string, readonly Fact[]> {
  const tables = new Map<string, Fact[]>();
  for (const fact of schema.facts.values()) {
    if (fact.id.kind !== "partition") continue;
    const key = partitionedTable(fact);
    const known = tables.get(key);
    if (known === undefined) tables.set(key, [fact]);
    else known.push(fact);
  }
  return tables;
}

/** The partitions without partitions of their own under a table: where its rows lie. */
export function leavesUnder(table: string, partitions: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  return (partitions.get(table) ?? []).flatMap((fact) =>
    partitions.has(partitionTable(fact)) ? leavesUnder(partitionTable(fact), partitions) : [fact],
  );
}

/** Tables that hold rows of a partitioned one and stay, but no longer below it. */
export function leavingPartitions(table: string, from: Schema, to: Schema): readonly Fact[] {
  if (from.facts.get(table)?.value["partitionBy"] === null) return [];
  return leavesUnder(table, partitionsByTable(from)).flatMap((leaf) => {
    const later = to.facts.get(partitionTable(leaf));
    return later === undefined || isBelow(later.key, table, to) ? [] : [later];
  });
}

/** Partitions that go together with a table that is made anew, with all that is under them. */
export function absorbedBy(
  drops: ReadonlyMap<string, Fact>,
  asides: ReadonlySet<string>,
  from: Schema,
  to: Schema,
): ReadonlyMap<string, string> {
  const absorbed = new Map<string, string>();
  const remade = [...asides].filter((key) => from.facts.get(key)?.id.kind === "table");
  if (remade.length === 0) return absorbed;
  const partitions = partitionsByTable(from);
  const descend = (table: string, top: string): void => {
    for (const fact of partitions.get(table) ?? []) {
      const part = partitionTable(fact);
      if (!drops.has(part) || to.facts.has(part)) continue;
      absorbed.set(part, top);
      descend(part, top);
    }
  };
  for (const key of remade) descend(key, key);
  return absorbed;
}

/** Foreign keys that point to a table whose rows leave their partitions for a moment. */
export function referencesToMovedRows(moving: Iterable<string>, from: Schema): readonly Fact[] {
  const tables = new Set<string>();
  for (const key of moving) {
    for (let table: string | undefined = key; table !== undefined; table = tableAbove(table, from)) tables.add(table);
  }
  if (tables.size === 0) return [];
  return [...from.facts.values()].filter((fact) => {
    const target = fact.value["references"] as { readonly table: readonly string[] } | null | undefined;
    return target !== null && target !== undefined && tables.has(keyOf({ kind: "table", path: target.table }));
  });
}

/** Key of the table in which a table is a partition. */
export function tableAbove(table: string, schema: Schema): string | undefined {
  const own = schema.facts.get(keyOf({ kind: "partition", path: schema.facts.get(table)?.id.path ?? [] }));
  return own === undefined ? undefined : partitionedTable(own);
}

/** True for a table somewhere below a partitioned one. */
export function isBelow(table: string, top: string, schema: Schema): boolean {
  const above = tableAbove(table, schema);
  return above !== undefined && (above === top || isBelow(above, top, schema));
}
