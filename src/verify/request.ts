import type { Database } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import type { Scripts } from "../model/generated.ts";
import type { Guard } from "../model/guard.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { ProofDepth } from "../model/proof.ts";
import type { ReturningRows } from "../model/returning_rows.ts";
import type { Schema } from "../model/schema.ts";
import type { DeclaredConversion } from "../plan/declared_conversion.ts";
import type { Stopwatch } from "./stopwatch.ts";

export interface ProofRequest {
  /** Holds the `from` schema, with the rows of its file; belongs to the proof from here on. */
  readonly db: Database;
  readonly dialect: Dialect;
  readonly from: Schema;
  readonly to: Schema;
  readonly plan: Plan;
  readonly scripts: Scripts;
  /** The line of a refusal that tells of these rows. */
  readonly refusal: (guard: Guard, rows: number) => string;
  /** How a refusal begins that speaks of the catalog. */
  readonly refusalOfState: string;
  /** `quick` leaves out what needs the way there a second time: edits, refuses and fails. */
  readonly depth: ProofDepth;
  readonly stopwatch: Stopwatch;
  /** The way there without the spec's checks, which may not be true of rows that nobody chose. */
  readonly unchecked: string;
  readonly intent: Intent;
  /** What the spec declares of values that change shape. */
  readonly conversions: readonly DeclaredConversion[];
  /** Queries of the spec that carry edits into tables which the migration removes. */
  readonly returns: readonly ReturningRows[];
  /** Rows that the spec moves with the migration. */
  readonly arrivals: readonly ArrivingRows[];
}
