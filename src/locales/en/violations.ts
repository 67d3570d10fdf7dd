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
  notReached: (): string => "it could not be checked, because the script before it failed",
};
