import type { Answer } from "./answer.ts";
import type { Message } from "./message.ts";

/** Rows that a script cannot carry: it counts them and refuses whole when there are any. */
export interface Guard {
  /** Key of the table whose rows are counted. */
  readonly fact: string;
  /** Qualified, quoted name of that table, after the script's renames and before its other steps. */
  readonly table: string;
  /** Expression over one row of that table, alias `t`: where the row lies. */
  readonly place: string;
  /** Qualified, quoted names of the tables from which a query makes these rows; absent for rows that lie in `table`. */
  readonly madeOf?: readonly string[];
  /** Query for its rows as they would be after the script, with their place in the column `smartspec_place`. */
  readonly source: string;
  /** Condition over one such row, alias `t`, that is true for a row that cannot be carried. An error counts as true. */
  readonly condition: string;
  /**
   * Statements that make what the condition speaks of and the script makes later: run for the count only, and undone.
   * Where they, or what they make, need more than is there, no row is refused. Absent when all is there.
   */
  readonly prepare?: readonly string[];
  /** Why such a row cannot be carried; the script appends the count. */
  readonly reason: Message<"refusals">;
  readonly sample: Sample;
  /** What the spec answers for such rows; absent where they are refused. */
  readonly answer?: Answer | undefined;
}

/** How some of the rows are named to a person who has to look at them. */
export interface Sample {
  /** Name of the table, as the database has it before the script. */
  readonly table: string;
  /**
   * The key, where its types say that it is a mere number: names of its columns, and a query for the keys of the rows at
   * the places in `$1`, as one text. Undefined where a key may be personal data.
   */
  readonly key: { readonly columns: readonly string[]; readonly query: string } | undefined;
  /** Query for those rows, up to the list of their places. Undefined for rows that a query of the spec gives. */
  readonly find: string | undefined;
}
