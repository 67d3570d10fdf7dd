import type { FactId } from "./fact.ts";
import type { Message } from "./message.ts";

export type LawName = "reaches" | "carries" | "returns" | "keeps" | "edits" | "refuses" | "fails" | "still";

/** `quick` leaves out the laws for which the way is gone a second time: edits, refuses, fails. */
export type ProofDepth = "full" | "quick";

/** One law, checked on the embedded engine. */
export interface Law {
  readonly name: LawName;
  readonly holds: boolean;
  /** Figures: what was compared, by name. */
  readonly figures: Readonly<Record<string, number>>;
  /** What broke the law. Never a data value. */
  readonly violations: readonly Message<"violations">[];
}

/** What the rows of a proof speak of. */
export interface RowCoverage {
  readonly columns: number;
  readonly columnsWithValues: number;
  /** Columns that allow NULL and are not computed; those among them that hold both NULL and a value. */
  readonly nullable: number;
  readonly nullableWithBoth: number;
  /** Columns that change or go. */
  readonly changed: number;
  readonly changedWithValues: number;
  /** Constraints with a row whose values they judge; of keys, with two. */
  readonly constraints: number;
  readonly constraintsExercised: number;
  /** Changed columns and constraints of which no row says anything, and why. */
  readonly unexercised: readonly Unexercised[];
}

export interface Unexercised {
  readonly fact: string;
  readonly reason: Message<"unfilled">;
}

/** What was proved, and on what. */
export interface Proof {
  readonly engine: string;
  readonly depth: ProofDepth;
  readonly laws: readonly Law[];
  readonly tables: number;
  readonly tablesWithRows: number;
  readonly rows: number;
  readonly coverage: RowCoverage;
  /** Numbers, from 1, of the spec's checks that are not true of the rows of the proof. */
  readonly failedChecks: readonly number[];
  /** SQLSTATE with which values at the edges of their types were refused: the proof went on with ordinary ones. */
  readonly refusedValues?: string;
  /** A view's unique index that does not hold for every row that its tables allow: the proof went on with one row in each. */
  readonly refusingIndex?: FactId;
  /** Tables without rows in the proof, and why. */
  readonly unfilled: readonly { readonly fact: string; readonly reason: Message<"unfilled"> }[];
}
