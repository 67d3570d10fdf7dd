/** What becomes of rows that break a rule which the migration makes stricter. */
export type Policy = "keep_first" | "quarantine" | "set_null";

/** What the spec answers for the rows of one guard. */
export interface Answer {
  /** The rule as the spec names it. */
  readonly rule: string;
  readonly policy: Policy;
  /** Names of the columns that become NULL. */
  readonly cleared: readonly string[];
}
