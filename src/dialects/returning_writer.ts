import type { Archive } from "../model/archive.ts";
import type { Fact } from "../model/fact.ts";
import type { ReturningRows } from "../model/returning_rows.ts";
import type { Emission } from "./kind.ts";

/** SQL by which rows that were written after a migration find their way into a table that the archive holds. */
export interface ReturningWriter {
  /** At the end of the migration: what the query gives by then, where it is not what the archive holds. */
  remember(rows: ReturningRows, archive: Archive): Emission;
  /** At the beginning of the way back, before rows are asked: what the query gives now. */
  read(rows: ReturningRows, archive: Archive): Emission;
  /** Once the table is back: what changed in between is changed in it. */
  reconcile(rows: ReturningRows, archive: Archive): Emission;
  /**
   * The rows of the table as they will be after that, asked for before anything changes, each with its place; values of the
   * user's own types as text. `otherwise`: what a new row has in a column that the query does not give.
   */
  reconciled(rows: ReturningRows, archive: Archive, otherwise: (column: Fact) => string | undefined): string;
  /** True for a column whose values are text in those rows. */
  isText(column: Fact): boolean;
  /** What was read, each row with its place; all values are text. */
  given(rows: ReturningRows, archive: Archive): string;
  /** True for a row that the query gives and that has none, or the same, key as another one. */
  hasNoKeyOfItsOwn(rows: ReturningRows, archive: Archive): string;
}
