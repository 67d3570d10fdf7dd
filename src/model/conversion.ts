import type { Fact } from "./fact.ts";
import type { PartialRule } from "./partial_rule.ts";

/** A column that gets its values from an expression over the row as it was. */
export interface Converted {
  /** As the later schema has it. */
  readonly column: Fact;
  /** As it was; undefined for a new one. */
  readonly before: Fact | undefined;
  /** By the names that the later schema uses. Undefined: what the archive does not hold stays as it is. */
  readonly expression: string | undefined;
  /** True for a value that only NULLs get: the rest just changes its type, and may not bear that. */
  readonly isFill?: boolean;
  /** Where the value is looked up once it is known there; then there is no expression. */
  readonly lookup: Lookup | undefined;
  /** Nothing leads back to a number that a sequence gave: rows born since are numbered after the highest. */
  readonly isNumbered: boolean;
  /** Name of the column that holds the values meanwhile; undefined for a new column, which takes them itself. */
  readonly stage: string | undefined;
  /** True when the column takes them as soon as they are there; else the change of its type, or of its table, does. */
  readonly atOnce: boolean;
}

/** What became of a key that a row points to. */
export interface Lookup {
  /** As the later schema has it. */
  readonly table: Fact;
  /** Column of the key whose values change shape. */
  readonly column: string;
  /** Name of the column in which the key holds its new values meanwhile. */
  readonly value: string;
  /** Columns that are equal as long as neither side has changed. */
  readonly match: readonly { readonly child: string; readonly parent: string }[];
}

/** Values that a conversion leaves behind, and what brings them back. */
export interface Original {
  /** As the earlier schema has it. */
  readonly column: Fact;
  /** Expression over the row as it is afterwards; undefined where nothing leads back. */
  readonly reverse: string | undefined;
  /**
   * Columns of the later schema that were made of it. As long as they are what they were made, the value comes back
   * exactly; none: whatever becomes of the row.
   */
  readonly became: readonly Fact[];
  /** The column had a default: NULL does not come back by itself. */
  readonly isNullKept: boolean;
  /** Only NULLs got a value that may be none of the column's: where there was none, the reverse is not asked. */
  readonly isFill?: boolean;
}

/** What one route makes of the values of one table, as the spec declares it. */
export interface Conversion {
  /** As the later schema has it. */
  readonly table: Fact;
  /** As it is while values are converted. */
  readonly present: Fact;
  readonly converted: readonly Converted[];
  readonly originals: readonly Original[];
  /** Columns of a key that both schemas have, as the later schema has them; undefined: rows are matched whole, with counts. */
  readonly key: readonly Fact[] | undefined;
  /** Where there is none: columns of a primary key that may hold NULL, by which rows without one are told. */
  readonly looseKey: readonly Fact[] | undefined;
  /** Plain columns that both schemas have and that are not converted, as the later schema has them. */
  readonly common: readonly Fact[];
  /** Columns of the later schema that are there while values are converted, and as the earlier schema has them. */
  readonly row: readonly { readonly after: Fact; readonly before: Fact | undefined }[];
  /** Generated columns of the later schema that those tell: an expression may read them before they are there. */
  readonly computed: readonly Fact[];
  /** Its rows lie in partitions. */
  readonly isPartitioned: boolean;
  /** Values that columns take at once wait until others have looked them up, or their rows have all their partitions. */
  readonly takesLater: boolean;
  /** On the way back: partitions that come back meanwhile, with rows that have their values. */
  readonly returning: readonly Fact[];
  /** Key of the table that it inherits from and with which it is converted in one go. */
  readonly above: string | undefined;
  /** Triggers that stand meanwhile and must not fire. */
  readonly triggers: readonly Fact[];
  /** Rules that stand meanwhile, and that rows may break. */
  readonly rules: readonly PartialRule[];
  /** Keys of other tables that are read while values are converted. */
  readonly reads: readonly string[];
  /** Those among them that the expressions read. */
  readonly expressionsRead: readonly string[];
  /** Those that the reverses read. */
  readonly reversesRead: readonly string[];
  /** Names of the functions that they call. */
  readonly calls: readonly string[];
}
