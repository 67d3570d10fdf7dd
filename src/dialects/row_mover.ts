import type { Archive } from "../model/archive.ts";
import type { ArrivedRows, ArrivingRows, LeavingRows } from "../model/arriving_rows.ts";
import type { Fact } from "../model/fact.ts";
import type { Guard } from "../model/guard.ts";
import type { RowMovement } from "../model/row_movement.ts";
import type { Schema } from "../model/schema.ts";
import type { Emission, Scope } from "./kind.ts";

/** SQL for rows that change their partition, or their table, or come from others. */
export interface RowMover {
  /** Takes rows out of partitions that will not hold them; the partitions are detached, the new layout is not there yet. */
  gather(movement: RowMovement): Emission;
  /** Puts all of them into the new layout. */
  refill(movement: RowMovement, scope: Pick<Scope, "from" | "to" | "removed">): Emission;
  /** Reads rows for a table that is there already, or that leave another, before anything changes; `number` tells those for one table apart. */
  read(rows: ArrivingRows, number: number, archive: Archive): Emission;
  /**
   * Puts rows from others into a table: a new one, or one that is there, whose keys are kept then. `remade`: keys of what is
   * made anew; what is read may still be of the type that stands aside.
   */
  arrive(rows: readonly ArrivingRows[], archive: Archive, remade: ReadonlySet<string>): Emission;
  /** Rows that leave their table, as something to ask before the migration. */
  leaving(rows: LeavingRows): Pick<Guard, "table" | "place" | "source" | "condition">;
  /** On the way back: a sequence from which nobody took a number since stands where it stood before rows came. */
  renumber(rows: ArrivedRows, archive: Archive, to: Schema): Emission;
  /** The rows that came so, as something to ask on the way back. */
  arrived(rows: ArrivedRows, archive: Archive): Pick<Guard, "table" | "place" | "source" | "condition">;
  /** The same rows, asked for before anything changes, each with its place; `otherwise`: what they get by default. */
  arriving(
    rows: readonly ArrivingRows[],
    columns: readonly Fact[],
    otherwise: (column: Fact) => string | undefined,
    archive: Archive,
  ): string;
}
