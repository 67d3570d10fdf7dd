/** A column as a CREATE TABLE writes it. */
export interface ColumnText {
  readonly name: string;
  /** As it is written, without the comma. */
  readonly text: string;
  readonly collation: string | undefined;
  readonly default: string | undefined;
  /** True for a default that ALTER TABLE cannot add: an expression in parentheses, or the time of the moment. */
  readonly isDefaultComputed: boolean;
  readonly generated: { readonly kind: "v" | "s"; readonly expression: string } | undefined;
  readonly notNull: string | undefined;
  readonly autoincrement: boolean;
}

/** A constraint as a CREATE TABLE writes it. */
export interface ConstraintText {
  readonly type: "p" | "u" | "f" | "c";
  readonly name: string | undefined;
  /** The column in whose definition it stands. */
  readonly column: string | undefined;
  readonly columns: readonly string[];
  /** All of it but its name, in one spelling. */
  readonly definition: string;
  readonly expression: string | undefined;
  readonly references: { readonly table: string; readonly columns: readonly string[] | undefined } | undefined;
}
