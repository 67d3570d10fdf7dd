/** Values of one table that change shape together, as the spec declares it, looked through. */
export interface DeclaredConversion {
  /** Key of the table, by its new name. */
  readonly table: string;
  /** Name of a column of the wanted schema to an expression over the row as it was. */
  readonly up: ReadonlyMap<string, string>;
  /** Name of a column of the present schema to an expression over the row as it is afterwards. */
  readonly down: ReadonlyMap<string, string>;
  /** Name of a column that takes over what became of the key that it points to; in both directions. */
  readonly follows: ReadonlyMap<string, Follow>;
  readonly oneWay: boolean;
  /** True for a value that only NULLs get, where the rest just changes its type. */
  readonly isFill?: boolean;
  /** Keys of other tables that the expressions under `up` read. */
  readonly upReads: readonly string[];
  /** Keys of other tables that the expressions under `down` read. */
  readonly downReads: readonly string[];
  /** Names of functions that they call. */
  readonly calls: readonly string[];
}

/** A key in another row, or in another table, whose values change shape. */
export interface Follow {
  /** Key of the table that holds it. */
  readonly table: string;
  readonly column: string;
  /** Columns of the row and of the key that are equal before. */
  readonly match: readonly { readonly child: string; readonly parent: string }[];
}
