import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { ArrivingRows, LeavingRows } from "../model/arriving_rows.ts";
import type { Change } from "../model/change.ts";
import type { Intent } from "../model/intent.ts";
import type { AnsweredGuard } from "../model/quarantine.ts";
import type { ReturningRows } from "../model/returning_rows.ts";
import type { Schema } from "../model/schema.ts";
import type { DeclaredConversion } from "./declared_conversion.ts";

/** What it takes to plan one direction; `from` already bears the names that `to` uses. */
export interface RouteRequest {
  readonly from: Schema;
  readonly to: Schema;
  readonly changes: readonly Change[];
  readonly dialect: Dialect;
  readonly intent: Intent;
  /** Major version of the server on which the scripts run. */
  readonly target: number | undefined;
  /** Names the archive. */
  readonly id: string;
  /** Values that change shape, as the spec declares it. */
  readonly conversions: readonly DeclaredConversion[];
  /** Rows that the spec moves into new tables; none on the way back. */
  readonly arrivals: readonly ArrivingRows[];
  /** Rows that leave their table because the spec moves them elsewhere; none on the way back. */
  readonly leaves: readonly LeavingRows[];
  /** Queries that carry edits into tables which go; none on the way back, where the archive holds them. */
  readonly returns: readonly ReturningRows[];
  /** Guards whose rows do not refuse the migration, as the spec answers. */
  readonly answered: readonly AnsweredGuard[];
  /** Schemas whose archive is made even where nothing rests in it; none on the way back. */
  readonly marks?: readonly string[];
  /** The archive of the way forward, when this is the way back. */
  readonly restores: Archive | undefined;
}
