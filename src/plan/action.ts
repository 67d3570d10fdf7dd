import type { Fact } from "../model/fact.ts";

/**
 * What a step does, before it is SQL. `retire` removes what stood aside, `settle` fills the new columns of a table,
 * `arrive` fills a new table from others, `reconcile` carries edits into one that comes back, `convert` computes values that change shape while the old ones are there, `follow` what points to them, `take` puts such values where they belong,
 * `gather` and `refill` take rows from where they lay and put them where they belong.
 */
export type Verb =
  | "aside"
  | "drop"
  | "keep"
  | "arrive"
  | "reconcile"
  | "convert"
  | "follow"
  | "take"
  | "gather"
  | "alter"
  | "create"
  | "refill"
  | "settle"
  | "retire";

export interface Action {
  /** `verb key`: the node of the graph. */
  readonly node: string;
  readonly verb: Verb;
  /** As it is before the action for aside, drop, keep and retire; else as it is after it. */
  readonly fact: Fact;
  /** Facts that come or go with it. */
  readonly parts: readonly Fact[];
}

export function nodeOf(verb: Verb, key: string): string {
  return `${verb} ${key}`;
}
