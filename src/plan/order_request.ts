import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import type { RowMovement } from "../model/row_movement.ts";
import type { Schema } from "../model/schema.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Actions } from "./actions.ts";
import type { Consequences } from "./consequences.ts";

/** What it takes to order the actions of one direction. */
export interface OrderRequest {
  readonly actions: Actions;
  readonly consequences: Consequences;
  readonly from: Schema;
  readonly to: Schema;
  readonly dialect: Dialect;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly arrivals: readonly ArrivingRows[];
  /** The archive of the way forward, on the way back. */
  readonly restores: Archive | undefined;
  readonly movements: ReadonlyMap<string, RowMovement>;
}
