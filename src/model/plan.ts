import type { Change } from "./change.ts";
import type { Finding } from "./finding.ts";
import type { Guard } from "./guard.ts";
import type { Question } from "./question.ts";
import type { Step } from "./step.ts";

/** One direction of a plan. */
export interface Route {
  readonly changes: readonly Change[];
  readonly steps: readonly Step[];
  /** Conditions on the rows, checked before the first step. */
  readonly guards: readonly Guard[];
  /** What the catalog must look like before the first step. */
  readonly expects: readonly Expectation[];
}

/** What a route expects of the database that it meets. */
export interface Expectation {
  readonly fact: string;
  readonly present: boolean;
  /** Attributes that must hold, in the engine's words. */
  readonly with?: Readonly<Record<string, string | boolean>>;
}

/** All that is handed over, as data. */
export interface Plan {
  readonly forward: Route;
  readonly back: Route;
  /** Statements that drop the archive. */
  readonly finalize: readonly string[];
  readonly findings: readonly Finding[];
  readonly questions: readonly Question[];
}
