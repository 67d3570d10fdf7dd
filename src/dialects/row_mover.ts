import type { ArrivingRows } from "../model/arriving_rows.ts";
import type { Fact } from "../model/fact.ts";
import type { RowMovement } from "../model/row_movement.ts";
import type { Emission, Scope } from "./kind.ts";

/** SQL for rows that change their partition, or their table, or come from others. */
export interface RowMover {
  /** Takes rows out of partitions that will not hold them; the partitions are detached, the new layout is not there yet. */
  gather(movement: RowMovement): Emission;
  /** Puts all of them into the new layout. */
  refill(movement: RowMovement, scope: Pick<Scope, "from" | "to" | "removed">): Emission;
  /** Puts rows from others into a new table. */
  arrive(rows: ArrivingRows): Emission;
  /** The same rows, asked for before anything changes, each with its place; `otherwise`: what they get by default. */
  arriving(
    rows: readonly ArrivingRows[],
    columns: readonly Fact[],
    otherwise: (column: Fact) => string | undefined,
  ): string;
}
