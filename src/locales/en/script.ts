/** Sentences inside the scripts. */
export const script = {
  migrationTitle: (p: { spec: string }): string =>
    `Migration of ${p.spec}: from the schema that the database has to the one that is wanted.`,
  rollbackTitle: (p: { spec: string }): string =>
    `Way back of the migration of ${p.spec}: to the schema that the database had, with its rows.`,
  finalizeTitle: (p: { spec: string }): string =>
    `End of the migration of ${p.spec}: removes everything that was kept for the way back. There is no way back afterwards.`,
  fingerprints: (p: { from: string; to: string }): string => `From schema ${p.from} to schema ${p.to}.`,
  counts: (p: { steps: number; guards: number }): string =>
    `${p.steps} steps, ${p.guards} checks of the rows, in one transaction: all or nothing.`,
  joined: (): string =>
    "For the migration tool, which ends the transaction itself. Run by anything else this changes nothing: migration.sql and rollback.sql of the run folder are for that.",
  proved: (p: { engine: string; laws: readonly string[] }): string =>
    `Proved on ${p.engine}, forwards and backwards, with rows compared value by value (${p.laws.join(", ")}).`,
  archive: (p: { schemas: string }): string => `What this would lose is kept in ${p.schemas} until finalize.sql.`,
  nothing: (): string => "Both schemas are equal: there is nothing to do.",
  nothingAsModelled: (): string =>
    "Both schemas are equal in all that is modelled: there is nothing to do there. What is not modelled was not compared; the report names it.",
  stateGuard: (): string => "Refuses a database that is not in the expected state.",
  rowGuard: (): string => "Refuses rows that cannot be carried, before anything is changed for good.",
  checks: (p: { count: number }): string =>
    p.count === 1 ? "Asks the check of the spec." : `Asks the ${p.count} checks of the spec.`,
  check: (p: { number: number }): string => `check ${p.number}`,
  refusedChecks: (): string =>
    "Nothing was changed. Checks of the spec are not true of what the migration would leave:",
  checksHint: (): string =>
    "They are counted from 1, under checks in the spec's migration block. Correct the data or the spec, and generate the script again.",
  version: (p: { server: string }): string => `Runs on ${p.server} or newer.`,
  tooOld: (p: { server: string }): string =>
    `Nothing was changed. This script needs ${p.server} or newer; this server is older.`,
  tooOldHint: (): string =>
    "Run it on the server that it was made for, or generate it again with the --target-version of this one.",
  refused: (): string => "Nothing was changed. The database is not as this script expects:",
  refusedRows: (): string => "Nothing was changed. Rows cannot be carried:",
  missing: (): string => "missing or different",
  inTheWay: (): string => "already there",
  rows: (): string => "rows",
  sample: (): string => "Some of these rows, in the same order, at most five for each reason:",
  keys: (p: { table: string; columns: string }): string => `${p.table}, by ${p.columns}: `,
  keyHidden: (p: { table: string }): string => `${p.table}: the key may be personal data and is not shown`,
  keyHiddenFind: (p: { table: string }): string =>
    `${p.table}: the key may be personal data and is not shown; these rows are found by `,
  rowsOfQuery: (p: { table: string }): string => `${p.table}: rows that the spec's query gives, which lie nowhere yet`,
  differentHint: (): string =>
    "Was the script run before, or made for another database? Generate it again from the schema that this database has.",
  undone: (): string => "Nothing was changed. The script met an error on its way, and undid what it had done.",
  foreignTransaction: (): string => "the script has a transaction of its own and cannot run inside another one",
  noTransaction: (): string => "the script needs the transaction of the tool that runs it, and there is none",
  foreignKeysOn: (): string =>
    "foreign keys are enforced in this transaction, and dropping a table would delete rows that point to it",
  orphans: (): string => "foreign keys point to rows that would not be there",
  faults: (): string => "the integrity check of the database finds new faults",
  rowsHint: (): string =>
    "Correct these rows, or declare in the spec what becomes of them, and generate the script again.",
};
