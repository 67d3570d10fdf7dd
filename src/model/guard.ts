import type { Message } from "./message.ts";

/** Rows that a script cannot carry: it counts them and refuses whole when there are any. */
export interface Guard {
  /** Qualified, quoted name of the table whose rows are counted, as it stands before the script. */
  readonly table: string;
  /** Key of that table's fact. */
  readonly fact: string;
  /** Condition over one row, alias `t`, that is true for a row that cannot be carried. */
  readonly where: string;
  /** Why such a row cannot be carried; the script appends the count. */
  readonly reason: Message<"refusals">;
}
