import type { Archive } from "./archive.ts";
import type { Change } from "./change.ts";
import type { Fact } from "./fact.ts";
import type { Finding } from "./finding.ts";
import type { Guard } from "./guard.ts";
import type { Question } from "./question.ts";
import type { Step } from "./step.ts";

/** What a route expects of the catalog that it meets. */
export interface Expectation {
  readonly fact: Fact;
  readonly present: boolean;
}

/** One direction of a plan. */
export interface Route {
  readonly changes: readonly Change[];
  /** Run before the rows are looked at; the last ones of the way back are the inverse of the first ones forward. */
  readonly renames: readonly Step[];
  /** Run after the renamings and before the rows are looked at: what breaks a rule and has an answer goes to the archive. */
  readonly first: readonly Step[];
  readonly steps: readonly Step[];
  readonly guards: readonly Guard[];
  readonly expects: readonly Expectation[];
  readonly archive: Archive;
}

/** All that is handed over, as data. */
export interface Plan {
  readonly forward: Route;
  readonly back: Route;
  /** Queries that must give true when the way forward is done. */
  readonly checks: readonly string[];
  /** Statements that drop the archives. */
  readonly finalize: readonly string[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}
