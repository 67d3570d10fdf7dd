import type { Image } from "../dialects/condition_writer.ts";
import type { Archive } from "../model/archive.ts";
import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { isBelow, leavesUnder, partitionsByTable, partitionTable } from "../plan/partition_tree.ts";

interface ComingRequest {
  readonly from: Schema;
  readonly to: Schema;
  /** The archive of the way forward, on the way back. */
  readonly restores: Archive | undefined;
}

/** Partitions that come to a partitioned table, or back to it, with rows of their own. */
export function comingBelow(
  table: Fact,
  { from, to, restores }: ComingRequest,
  image: (table: string) => Image | undefined,
): Pick<Image, "joining" | "resting"> {
  if (table.value["partitionBy"] === null) return {};
  const leaves = leavesUnder(table.key, partitionsByTable(to)).map(partitionTable);
  const joining = leaves.flatMap((key) => (isBelow(key, table.key, from) ? [] : (image(key) ?? [])));
  const resting = leaves.flatMap((key) => restores?.moves.get(key) ?? []);
  return {
    ...(joining.length === 0 ? {} : { joining }),
    ...(resting.length === 0 || restores === undefined ? {} : { resting: { tables: resting, archive: restores } }),
  };
}
