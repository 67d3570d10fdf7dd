import type { Converted } from "../model/conversion.ts";
import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { ConversionRequest } from "./conversion_values.ts";
import { tableAbove } from "./partition_tree.ts";
import { tablesUnder } from "./read_tables.ts";

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
  const under = tablesUnder(to)(table.key);
  if (![table.key, ...under].some((key) => isChosenBy(key, moved, to))) return [];
  return under.flatMap((key) => {
    const returns = restores.moves.has(key) && from.facts.has(tableAbove(key, to) ?? "");
    return (returns && to.facts.get(key)) || [];
  });
}

function isChosenBy(key: string, columns: ReadonlySet<string | undefined>, { facts }: Schema): boolean {
  return ((facts.get(key)?.derived?.["keyColumns"] ?? []) as readonly string[]).some((name) => columns.has(name));
}
