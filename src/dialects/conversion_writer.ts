import type { Archive } from "../model/archive.ts";
import type { Conversion, Converted } from "../model/conversion.ts";
import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Emission } from "./kind.ts";

/** What the way forward made of values, and where it kept them. */
export interface KeptConversion {
  readonly archive: Archive;
  readonly conversion: Conversion;
}

/** What `t` is where rows are asked about what the archive gives them. */
export interface RecalledRows {
  /** The table as it is before the way back. */
  readonly present: Fact;
  /** True for rows that come with their place in the column `smartspec_place`; else they are the table's own. */
  readonly withPlace: boolean;
}

/** A key whose values change, before they do. */
export interface FollowedKey {
  /** Its table, with the names of the columns that this has. */
  readonly present: Fact;
  readonly columns: readonly string[];
  /** As the later schema has it. */
  readonly column: Fact;
  /** What it will hold: expression over a row `t` of the table. */
  readonly value: string;
}

/** SQL for values that change shape. */
export interface ConversionWriter {
  /** Expression for the values of a column in which some take the place of others. */
  mapped(column: Fact, map: ReadonlyMap<string, string | null>): string;
  /** Expression for the value that a column had, from the one that it has; undefined where types say that none leads back. */
  reversed(before: Fact, after: Fact): string | undefined;
  /** Expression for the value that a plain change of its type makes of a column. */
  carried(before: Fact, after: Fact): string;
  /** The same, or else another expression. */
  completed(before: Fact, after: Fact, expression: string): string;
  /**
   * Computes the new values while the old ones are there, and keeps what would not come back. `restores` holds what the
   * way forward kept, `to` is the later schema.
   */
  convert(
    conversion: Conversion,
    heirs: readonly Conversion[],
    archive: Archive,
    restores: Archive | undefined,
    to: Schema,
  ): Emission;
  /** Puts values that waited for others to look them up where they belong. */
  take(conversion: Conversion, heirs: readonly Conversion[], restores: Archive | undefined): Emission;
  /** Looks up what became of the keys that rows point to, once it is known there. */
  follow(conversion: Conversion): Emission;
  /** What a column that follows a key will hold: expression over a row `t` as it is before any value changes. */
  followed(converted: Converted, key: FollowedKey): string;
  /**
   * Condition over a row `t`, as it is before the way back: the archive gives the column its value. To ask it takes these
   * statements first. Undefined for a column of which the archive knows nothing.
   */
  recalled(
    kept: KeptConversion,
    column: string,
    rows: RecalledRows,
  ): { readonly prepare: readonly string[]; readonly found: string; readonly value: string } | undefined;
}
