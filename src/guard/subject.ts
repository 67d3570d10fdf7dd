import type { Policy } from "../model/answer.ts";

/** A rule that becomes stricter, as the spec can speak of it. */
export interface Subject {
  /** Names by which the spec may call it; the first one is shown. */
  readonly names: readonly string[];
  readonly policies: readonly Policy[];
  /** Names of the columns that `set_null` empties. */
  readonly cleared: readonly string[];
}
