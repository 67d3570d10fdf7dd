import type { Keep } from "./archive.ts";
import type { Fact } from "./fact.ts";
import type { PartialRule } from "./partial_rule.ts";

/** How the new columns of a table that stays come by their values. */
export interface Settlement {
  readonly table: Fact;
  /** Values to put back, from the archive of the way forward. */
  readonly restore: Keep | undefined;
  /** Values were put back: only rows born since may lack one. */
  readonly isRestored: boolean;
  /** Columns that take their default, row by row, where nothing is restored. */
  readonly defaulted: readonly Fact[];
  /** Columns filled by an expression that the spec declares: a new one whole, in place of its default, others where they are NULL. */
  readonly filled: readonly { readonly column: Fact; readonly expression: string; readonly isNew: boolean }[];
  /** Columns that become NOT NULL in the end. */
  readonly tightened: readonly Fact[];
  /** Statements for columns that are as wanted only once every row has its value. */
  readonly completed: readonly string[];
  /** Triggers that stand meanwhile and must not fire. */
  readonly triggers: readonly Fact[];
  /** Rules that stand meanwhile, and that rows may break. */
  readonly rules: readonly PartialRule[];
  /** On the way back a NOT NULL that rows born since cannot meet is enforced for new rows only. */
  readonly lenient: boolean;
}
