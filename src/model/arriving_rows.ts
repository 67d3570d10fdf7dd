import type { Fact } from "./fact.ts";

/** Rows of a new table that come from others. */
export interface ArrivingRows {
  readonly table: Fact;
  /** Columns that the query fills, in its order; others get their defaults. */
  readonly columns: readonly Fact[];
  /** Over the earlier schema, by the names of the later one. */
  readonly select: string;
  /** Keys of the tables that the query reads. */
  readonly reads: readonly string[];
}
