import type { Archive } from "../model/archive.ts";
import type { RowMovement } from "../model/row_movement.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Consequences } from "./consequences.ts";
import type { RouteRequest } from "./route_request.ts";

/** What the steps of an action are written from. */
export interface EmitContext {
  readonly request: RouteRequest;
  readonly consequences: Consequences;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly movements: ReadonlyMap<string, RowMovement>;
}
