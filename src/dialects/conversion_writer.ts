import type { Archive } from "../model/archive.ts";
import type { Conversion } from "../model/conversion.ts";
import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Emission } from "./kind.ts";

/** What the way forward made of values, and where it kept them. */
export interface KeptConversion {
  readonly archive: Archive;
  readonly conversion: Conversion;
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
  /**
   * Condition over a row `t` of the table, as it is before the way back: the archive gives the column its value. To ask it
   * takes these statements first. Undefined for a column of which the archive knows nothing. `isSelected`: the row is one
   * of a guard's source, which holds its place in the column `smartspec_place`.
   */
  recalled(
    kept: KeptConversion,
    column: string,
    isSelected: boolean,
  ): { readonly prepare: readonly string[]; readonly found: string; readonly value: string } | undefined;
}
