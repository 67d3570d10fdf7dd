import type { Fact } from "./fact.ts";

/** A partition whose rows may belong elsewhere once the layout of its table has changed. */
export interface MovingSource {
  readonly table: Fact;
  /** How the present layout holds it. */
  readonly held: Fact;
  /** How the later layout holds the partition: rows that it still takes stay. Undefined for a partition that goes. */
  readonly stays: Fact | undefined;
  /** Partitions of the later layout that may take rows of one that goes; what none of them takes goes with it. */
  readonly takers: readonly Fact[];
}
