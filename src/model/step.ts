import type { Message } from "./message.ts";
import type { Requirement } from "./requirement.ts";

/** One thing that a script does, with all that reports, rules and strategies ask of it. */
export interface Step {
  /** Complete statements, each ended by a semicolon. */
  readonly sql: readonly string[];
  /** The same statements for other eyes than the database's: secrets are hidden. Absent when they hold none. */
  readonly shown?: readonly string[];
  /** Why it is there. */
  readonly because: Message<"steps">;
  readonly action: "rename" | "drop" | "create" | "alter" | "keep" | "restore" | "retire";
  /** Key of the fact that the step is about. */
  readonly fact: string;
  /** Keys of the facts that exist after it and did not before, and the other way round. */
  readonly makes: readonly string[];
  readonly breaks: readonly string[];
  readonly needs: readonly string[];
  /** Strongest table lock, in the engine's own words; absent when it takes none on an existing table. */
  readonly lock?: string;
  /** Keys of the tables whose rows are rewritten or read in full. */
  readonly rewrites: readonly string[];
  readonly scans: readonly string[];
  /** Keys of the facts whose rows or values go to the archive. */
  readonly loses: readonly string[];
  /** What the statements ask of the server beyond what both schemas do; absent when nothing. */
  readonly requires?: readonly Requirement[];
}
