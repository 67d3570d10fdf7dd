import type { Archive, DrawnSequence, Keep } from "../model/archive.ts";
import type { Fact, FactId } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Emission } from "./kind.ts";

/** SQL of the archive: where it is, what goes in, what comes out. */
export interface ArchiveWriter {
  /** Names of the places that the archive needs; none when nothing is put away. */
  places(archive: Archive): readonly string[];
  /** Makes those places. */
  open(archive: Archive): Emission;
  moveAway(fact: Fact, archive: Archive): Emission;
  moveBack(fact: Fact, archive: Archive): Emission;
  /** A type that stood aside when what holds its values was put away comes back with it; undefined where it is made anew. */
  moveAsideBack?(fact: Fact, archive: Archive): Emission | undefined;
  /** The table that stands for a parent of a table that came back, until it is with that again. Absent where there are no heirs. */
  standIn?(heir: Fact, parent: readonly string[], archive: Archive): FactId | undefined;
  keep(keep: Keep, archive: Archive): Emission;
  keepIdentity(column: Fact, archive: Archive): Emission;
  restoreIdentity(column: Fact, archive: Archive): Emission;
  /** Where a sequence stands before it is moved; and then, once it stands after all that it feeds, where that is. */
  keepSequence(
    drawn: DrawnSequence,
    archive: Archive,
    when: "before" | "after",
    schemas: { readonly from: Schema; readonly to: Schema },
  ): Emission;
  /** Sets it where it stood, unless it stands elsewhere by now than the migration left it: then after all that it feeds. */
  restoreSequence(drawn: DrawnSequence, archive: Archive, to: Schema): Emission;
  /** Puts values into the new columns of a table; `archive` holds `settlement.restore`. */
  settle(settlement: Settlement, archive: Archive | undefined): Emission;
  /**
   * Makes a sequence go on after the highest value of the column that it feeds, and after the last one that the sequence
   * gave which fed it before and now rests in the archive.
   */
  advance(
    column: Fact,
    sequence: { readonly path: readonly string[] },
    table: Fact | undefined,
    former: { readonly path: readonly string[]; readonly archive: Archive } | undefined,
  ): Emission;
  /** Takes rows that break a stricter rule out of their tables, or their values, before anything else changes. */
  quarantine(archive: Archive): Emission;
  /** Puts them back, in the schema as it was. */
  release(archive: Archive): Emission;
  /** What the archive holds of them: paths of its tables. */
  quarantined(archive: Archive): readonly KeptViolations[];
  /** Removes an archive whose content has been put back. */
  close(archive: Archive): Emission;
  /** Removes what is empty in an archive, and the archive itself when nothing is left. */
  tidy(archive: Archive): Emission;
  /** Removes everything that is kept, whether it is there or not. */
  finalize(archives: readonly Archive[]): readonly string[];
}

/** Where the archive keeps rows of one table that broke a rule. */
export interface KeptViolations {
  /** Path of the table, by its new name. */
  readonly table: readonly string[];
  /** Rows that left. */
  readonly rows: readonly string[] | undefined;
  /** Rows as they were before values became NULL; the column `smartspec_rule` says by which rule. */
  readonly nulls: readonly string[] | undefined;
  /** Names of the columns that became NULL, by rule. */
  readonly cleared: ReadonlyMap<string, readonly string[]>;
}
