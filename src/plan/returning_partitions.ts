import type { Converted } from "../model/conversion.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { ConversionRequest } from "./conversion_values.ts";
import { partitionedTable, partitionsByTable, partitionTable } from "./partition_tree.ts";

/**
 * On the way back, partitions that come back from the archive to a table whose rows find their places by converted values:
 * some may belong into them. Empty where no value chooses a place.
 */
export function returningPartitions(
  table: Fact,
  converted: readonly Converted[],
  { from, to, restores, consequences }: ConversionRequest,
): readonly Fact[] {
  if (restores === undefined || table.value["partitionBy"] === null || consequences.asides.has(table.key)) return [];
  const moved = new Set(converted.flatMap(({ column, atOnce, stage }) => (atOnce && stage ? [column.id.path[2]] : [])));
  const partitions = partitionsByTable(to);
  const tree = treeUnder(table.key, partitions);
  const chooses = [table.key, ...tree.map(partitionTable)].some((key) => isChosenBy(key, moved, to));
  if (!chooses) return [];
  return tree.flatMap((partition) => {
    const returns = restores.moves.has(partitionTable(partition)) && from.facts.has(partitionedTable(partition));
    return (returns && to.facts.get(partitionTable(partition))) || [];
  });
}

function isChosenBy(key: string, columns: ReadonlySet<string | undefined>, { facts }: Schema): boolean {
  return ((facts.get(key)?.derived?.["keyColumns"] ?? []) as readonly string[]).some((name) => columns.has(name));
}

function treeUnder(table: string, partitions: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  return (partitions.get(table) ?? []).flatMap((fact) => [fact, ...treeUnder(partitionTable(fact), partitions)]);
}

/** Key of the partition that a table is. */
export function partitionOf({ id }: Fact): string {
  return keyOf({ kind: "partition", path: id.path });
}
