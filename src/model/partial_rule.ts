import type { Fact } from "./fact.ts";

/** A rule that stands and that rows may break: it was never asked of those that were there before it. */
export interface PartialRule {
  readonly constraint: Fact;
  /** What is said of it. */
  readonly comment: Fact | undefined;
}
