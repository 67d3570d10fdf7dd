import type { Fact } from "./fact.ts";

/** Rows of a table that come from others. */
export interface ArrivingRows {
  readonly table: Fact;
  /** Columns that the query fills, in its order; others get their defaults. */
  readonly columns: readonly Fact[];
  /** Over the earlier schema, by the names of the later one. */
  readonly select: string;
  /** Keys of the tables that the query reads. */
  readonly reads: readonly string[];
  /** For a table that was there before: what it takes to tell the rows that come from those that were there. */
  readonly beside: BesideOthers | undefined;
  /** Rows that it reads leave their table: it reads before anything else is done. */
  readonly isReadFirst: boolean;
}

/** Rows of a table that stays which leave it with the migration. */
export interface LeavingRows {
  /** As the earlier schema has it, by its later name. */
  readonly table: Fact;
  /** Names of all its columns. */
  readonly columns: readonly string[];
  /** Over one row as it was. */
  readonly condition: string;
}

export interface BesideOthers {
  /** Columns of a key that both schemas have, as the later one has them. */
  readonly key: readonly Fact[];
  /** Triggers of the later schema that must not fire. */
  readonly triggers: readonly Fact[];
  /** Sequences that number its rows. */
  readonly sequences: readonly NumberedBy[];
}

export interface NumberedBy {
  readonly column: Fact;
  readonly sequence: readonly string[];
  /** What it counts by in both schemas; undefined where the engine knows no other step than one. */
  readonly increment: { readonly earlier: string; readonly later: string } | undefined;
}

/** Rows that came into a table which was there before: they leave it on the way back. */
export interface ArrivedRows {
  /** As the later schema has it. */
  readonly table: Fact;
  readonly key: readonly Fact[];
  readonly sequences: readonly NumberedBy[];
}
