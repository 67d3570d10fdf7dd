import type { Message } from "./message.ts";

/** A decision that no diff can make. */
export interface Question {
  /** Stable within a run: `<code>:<subject>`. */
  readonly id: string;
  readonly advice: Message<"questions">;
  readonly facts: readonly string[];
  /** Answers to choose from, each with the lines for the spec's `yaml migration` block. */
  readonly candidates: readonly Candidate[];
}

/** Words in the lines of a candidate in whose place a person puts something. */
export const blanks = ["<SQL expression>", "<label>", "<time zone>"] as const;

export interface Candidate {
  readonly yaml: string;
  /** What speaks for it: `same type`, `same position` … */
  readonly evidence: readonly Message<"evidence">[];
}
