/** Why a table has no rows in the proof. */
export const unfilled = {
  refused: (p: { code: string }): string => `no row that was tried was accepted (SQLSTATE ${p.code})`,
  refusedBy: (p: { code: string; constraint: string }): string =>
    `every row that was tried broke ${p.constraint} (SQLSTATE ${p.code})`,
  elsewhere: (): string =>
    "partitions or heirs of the table are foreign tables, whose rows the embedded engine cannot reach",
  emptyTable: (): string => "the table has no rows in the proof",
  noValue: (): string => "it holds nothing but NULL",
  noRow: (): string => "no row has values in all its columns, or of a key there are not two such rows",
  guarded: (): string => "its rows are what a check of the script refuses until a question is answered",
};
