import type { Archive, Keep } from "./archive.ts";
import type { Fact } from "./fact.ts";
import type { MovingSource } from "./moving_source.ts";
import type { PartialRule } from "./partial_rule.ts";

/** A column of a table that is made anew, and what its rows get in it. */
export interface MovedColumn {
  readonly column: Fact;
  readonly before: Fact | undefined;
  /**
   * For a new column, or one that takes no NULL any more: an expression over the old row; without one the default speaks.
   * For one that is restored: what rows get that were born since.
   */
  readonly value: string | undefined;
  /** True where the spec declares that value: rows that wait bring it along. */
  readonly isFill?: boolean;
  /** Its type is another one by now, under the same name or not. */
  readonly anew: boolean;
  /** Column of the old table that holds its values, where they were converted. */
  readonly held?: string;
  /** NOT NULL that rows born since may not meet: enforced after they are there, as far as they allow. */
  readonly lenient: boolean;
}

/** What is kept of a table whose rows are copied. */
export interface CopiedKeep {
  readonly keep: Keep;
  readonly archive: Archive;
  /** True where rows are told by their values as the old table has them, rather than as they will be. */
  readonly toldBefore: boolean;
}

/** Rows of one table that change their place because its partitions do, or because the table itself is made anew. */
export interface RowMovement {
  /** As it is afterwards. */
  readonly table: Fact;
  /** As it was, when it is made anew: it stands aside while its rows are copied. */
  readonly remade: Fact | undefined;
  readonly columns: readonly MovedColumn[];
  /** Values that go in with the rows that are copied, and what holds them. */
  readonly restore: CopiedKeep | undefined;
  readonly sources: readonly MovingSource[];
  /**
   * True where a partition goes whose rows may move on, while values of the table are converted: on the way there before
   * rows move, on the way back after that, so that what rests in the archive has the later values.
   */
  readonly movesConverted: boolean;
  /** True where values of a table that is made anew were converted: rows of its partitions all wait, for their columns hold the old ones. */
  readonly takesAll: boolean;
  /** Columns that become NOT NULL once all rows are in their places, as far as rows born since allow. */
  readonly tightened: readonly Fact[];
  /** Triggers that stand meanwhile and must not fire. */
  readonly triggers: readonly Fact[];
  /** Rules that stand meanwhile, and that rows may break. */
  readonly rules: readonly PartialRule[];
}
