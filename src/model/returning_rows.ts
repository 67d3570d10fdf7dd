import type { Fact } from "./fact.ts";

/**
 * Rows of a table that goes, as a query over the later schema gives them: by it what is written meanwhile finds its way
 * back into the table that the archive holds.
 */
export interface ReturningRows {
  /** As the earlier schema has it. */
  readonly table: Fact;
  /** Where its rows lie: itself, or its partitions. */
  readonly parts: readonly Fact[];
  /** Columns that the query gives, in its order; others come back as they were. */
  readonly columns: readonly Fact[];
  /** Every column that holds a value of its own. */
  readonly plain: readonly Fact[];
  /** Columns by which a row of the query is one of the archive; the query gives all of them. */
  readonly key: readonly Fact[];
  /** How a row that the query gives without a key gets one: the number after the highest, or the default; undefined: not at all. */
  readonly unkeyed: "numbered" | "default" | undefined;
  /** Over the later schema. */
  readonly select: string;
  /** Keys of the tables that the query reads. */
  readonly reads: readonly string[];
}
