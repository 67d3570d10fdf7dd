/** Why a step is there. `object` is a kind and a name, such as `table public.users`. */
export const steps = {
  renamed: (p: { object: string; to: string }): string => `${p.object} is called ${p.to} in the wanted schema.`,
  created: (p: { object: string }): string => `${p.object} is new.`,
  restored: (p: { object: string }): string => `${p.object} comes back from the archive.`,
  dropped: (p: { object: string }): string => `${p.object} is not in the wanted schema.`,
  archived: (p: { object: string }): string =>
    `${p.object} is not in the wanted schema: it moves to the archive with its rows.`,
  altered: (p: { object: string; attributes: string }): string => `${p.object} changes: ${p.attributes}.`,
  retyped: (p: { object: string }): string => `${p.object} has values of a type that is made anew.`,
  rechecked: (p: { object: string }): string =>
    `${p.object} calls a function that changes: its values are looked at again.`,
  removedForChange: (p: { object: string }): string =>
    `${p.object} changes, or stands in the way of a change: it is made anew below.`,
  madeAnew: (p: { object: string }): string => `${p.object} is made anew, as the wanted schema has it.`,
  setAside: (p: { object: string }): string =>
    `${p.object} changes: the old one stands aside until its values are converted.`,
  retired: (p: { object: string }): string => `${p.object}: nothing uses the old one any more.`,
  kept: (p: { table: string; columns: string }): string =>
    `The values of ${p.columns} in table ${p.table} that this changes are kept for the way back.`,
  converted: (p: { table: string; columns: string }): string =>
    `table ${p.table}: values for ${p.columns} as the spec declares them; what they do not bring back is kept.`,
  arrived: (p: { table: string }): string => `table ${p.table} gets the rows that the spec moves there.`,
  arrivalsRead: (p: { table: string }): string =>
    `Rows that the spec moves into table ${p.table} are read while everything is as it was.`,
  arrivedLeave: (p: { tables: string }): string =>
    `Rows that the migration moved into ${p.tables} leave again, with those that point to them; all are kept whole.`,
  renumbered: (p: { table: string }): string =>
    `Sequences of table ${p.table} stand where they stood, unless numbers were taken since.`,
  remembered: (p: { table: string }): string =>
    `table ${p.table}: what the spec's query makes of its rows now is kept where it differs from them, so that the way back finds what was written since.`,
  returnsRead: (p: { table: string }): string =>
    `What the spec's query gives for table ${p.table} is read while its tables are there.`,
  reconciled: (p: { table: string }): string =>
    `table ${p.table}: rows that were written, changed or deleted since, as the spec's query gives them; all others are as they went.`,
  followed: (p: { table: string; columns: string }): string =>
    `table ${p.table}: ${p.columns} follow the keys that they point to.`,
  taken: (p: { table: string; columns: string }): string =>
    `table ${p.table}: ${p.columns} take the values that waited.`,
  convertedBack: (p: { table: string; columns: string }): string =>
    `table ${p.table}: ${p.columns} get what they held, or the reverse of what was written since.`,
  keptIdentity: (p: { object: string }): string =>
    `${p.object} is no identity any more: the state of its sequence is kept.`,
  keptSequence: (p: { object: string }): string => `${p.object} numbers rows that were there: where it stands is kept.`,
  restoredSequence: (p: { object: string }): string =>
    `${p.object} goes on where it was, unless numbers were taken from it since.`,
  restoredIdentity: (p: { object: string }): string => `${p.object} is an identity again and goes on where it was.`,
  settled: (p: { table: string; columns: string }): string => `table ${p.table}: values for ${p.columns}.`,
  gathered: (p: { table: string }): string =>
    `The partitions of table ${p.table} change: rows that belong to another one afterwards are taken out.`,
  refilled: (p: { table: string }): string => `table ${p.table}: its rows go where they belong now.`,
  advanced: (p: { object: string }): string => `${p.object} goes on after the highest value.`,
  quarantined: (p: { rules: string; tables: string }): string =>
    `Rows that the spec takes out, or that break a rule for which it has an answer (${p.rules}): what leaves, or loses a value, in ${p.tables} is kept whole.`,
  released: (p: { tables: string }): string =>
    `Rows and values of ${p.tables} that broke a rule of the wanted schema come back.`,
  suspended: (p: { object: string }): string =>
    `${p.object}: out of force while this script makes objects, which hold exactly what it says.`,
  resumed: (p: { object: string }): string => `${p.object}: in force again.`,
  archiveOpened: (): string => "A place for everything that the way back needs.",
  archiveClosed: (): string => "Everything is back in its place; the archive is empty.",
  archiveTidied: (): string => "Of what the way back put away, only what holds rows is kept.",
};
