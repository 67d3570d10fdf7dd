/** Why a table has no rows in the proof. */
export const unfilled = {
  refused: (p: { code: string }): string => `no row that was tried was accepted (SQLSTATE ${p.code})`,
  refusedBy: (p: { code: string; constraint: string }): string =>
    `every row that was tried broke ${p.constraint} (SQLSTATE ${p.code})`,
  elsewhere: (): string =>
    "partitions or heirs of the table are foreign tables, whose rows the embedded engine cannot reach",
  guarded: (): string => "its rows are what a check of the script refuses until a question is answered",
};
