/** What broke a law. Names and counts only, never values. */
export const violations = {
  scriptFailed: (p: { script: string; reason: string }): string => `${p.script} failed: ${p.reason}`,
  missing: (p: { object: string }): string => `${p.object} is missing`,
  leftOver: (p: { object: string }): string => `${p.object} should not be there`,
  different: (p: { object: string; attributes: string }): string => `${p.object} differs in ${p.attributes}`,
  rowsDiffer: (p: { table: string; lost: number; extra: number }): string =>
    `table ${p.table}: ${p.lost} rows are not as they were, ${p.extra} are not what they should be`,
  tableLost: (p: { table: string }): string => `table ${p.table} is not there any more`,
  sequenceDiffers: (p: { sequence: string }): string => `sequence ${p.sequence} does not stand where it stood`,
  sequenceBehind: (p: { sequence: string }): string =>
    `sequence ${p.sequence} would give a value that is there already`,
  plansMore: (p: { steps: number }): string => `planning from the wanted schema to itself gives ${p.steps} steps`,
  failsAgain: (p: { script: string; reason: string }): string =>
    `${p.script} fails when the migration is run once more after a rollback: ${p.reason}`,
  failsAfterEdits: (p: { script: string; reason: string }): string =>
    `${p.script} fails once rows were edited after the migration: ${p.reason}`,
  editsLost: (p: { table: string; lost: number; extra: number }): string =>
    `table ${p.table}: ${p.lost} rows as they were edited after the migration are not there after the rollback, ${p.extra} are there that should not be`,
  uneditedDiffer: (p: { table: string; rows: number }): string =>
    `table ${p.table}: ${p.rows} rows that nobody edited do not have all their old values after the rollback`,
  keptLost: (p: { table: string; rows: number }): string =>
    `table ${p.table}: ${p.rows} rows that were edited do not get back the values of columns that only the old schema has`,
  insertedDiffer: (p: { table: string; rows: number }): string =>
    `table ${p.table}: ${p.rows} rows that were inserted after the migration have other values after the rollback`,
  reverseDiffers: (p: { table: string; rows: number }): string =>
    `table ${p.table}: ${p.rows} rows do not have what the spec's reverse gives, or what they had at first, after the rollback`,
  notPutAway: (p: { table: string; rows: number }): string =>
    `table ${p.table}: ${p.rows} rows of the new schema are not in the archive after the rollback`,
  notRefused: (p: { script: string; rule: string }): string =>
    `${p.script} does not refuse rows of ${p.rule} that it cannot carry`,
  reasonNotTold: (p: { script: string; rule: string }): string =>
    `${p.script} refuses rows of ${p.rule} without telling this reason with the right count`,
  notNoticed: (p: { script: string }): string =>
    `${p.script} does not refuse, by looking at it, a database that is in the other state`,
  changedWhenRefused: (p: { script: string }): string =>
    `after scripts were refused or stopped there, the database is not as it was before ${p.script}`,
  notStopped: (p: { script: string }): string => `${p.script} goes on where a statement fails`,
  notReached: (): string => "it could not be checked, because the script before it failed",
  notChecked: (): string => "it was not checked, because the rollback does not lead back even without edits",
};
