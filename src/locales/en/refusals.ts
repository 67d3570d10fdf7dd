/** Why a row cannot be carried; the script adds how many rows there are. */
export const refusals = {
  newColumnNeedsValue: (p: { column: string }): string =>
    `${p.column} is new and NOT NULL, and nothing says which value existing rows get`,
  filledWithNull: (p: { column: string }): string =>
    `${p.column} is NOT NULL, and what the spec fills it with is no value for some rows`,
  typeRefuses: (p: { column: string; type: string }): string =>
    `${p.column} comes with the type ${p.type}, which does not take the value, or the lack of one, that some rows get in it`,
  nullInColumn: (p: { column: string }): string => `${p.column} becomes NOT NULL, and rows have no value in it`,
  valueDoesNotConvert: (p: { column: string; from: string; to: string }): string =>
    `${p.column} changes from ${p.from} to ${p.to}, and values would be changed or refused by that`,
  cannotBeConverted: (p: { column: string; type: string }): string =>
    `the spec's expression for ${p.column} does not give a value of type ${p.type} for some rows`,
  convertedToNull: (p: { column: string; type: string }): string =>
    `${p.column} is NOT NULL, and the spec's expression gives no value for some rows`,
  followsNothing: (p: { column: string; table: string }): string =>
    `${p.column} follows the key of ${p.table}, and rows have a value in it that is only part of such a key`,
  cannotBeReversed: (p: { column: string; type: string }): string =>
    `what the spec makes of ${p.column} does not lead back to a value of type ${p.type} for some rows`,
  duplicate: (p: { object: string }): string => `${p.object} allows each key once, and rows repeat one`,
  orphan: (p: { object: string; table: string }): string =>
    `${p.object} wants a row of ${p.table} for each key, and rows point nowhere`,
  breaksCheck: (p: { object: string }): string => `${p.object} is a rule that rows break`,
  noPartition: (p: { table: string; rows: string }): string =>
    `no partition of ${p.table} takes some rows that are in ${p.rows} now`,
  losesAttribute: (p: { column: string; type: string }): string =>
    `${p.type} loses an attribute, and rows have a value in it in ${p.column}`,
  labelGoes: (p: { column: string; labels: string }): string =>
    `${p.column} may no longer be ${p.labels}, and rows are`,
  reorderedRanges: (p: { column: string; type: string }): string =>
    `the labels of ${p.type} change their order, and rows hold ranges in ${p.column} that are none, or others, in the new one`,
  cannotBeGenerated: (p: { column: string }): string => `${p.column} is computed, and from rows it cannot be`,
  cannotBeIndexed: (p: { object: string }): string =>
    `the index ${p.object} computes values that some rows do not give`,
  keyTaken: (p: { object: string }): string =>
    `rows that wait in the archive come back, and rows written since have their keys (${p.object})`,
  returnsToNothing: (p: { object: string; table: string }): string =>
    `rows that wait in the archive come back, and rows of ${p.table} that they point to are gone (${p.object})`,
  leavesDomain: (p: { column: string; domain: string }): string =>
    `${p.domain} allows less than before, and rows hold what it does not allow in ${p.column}`,
  givesNoSuchValue: (p: { column: string; type: string }): string =>
    `the spec's query gives ${p.column} a value that is none of type ${p.type} as it stands`,
  noKeyOfItsOwn: (p: { table: string }): string =>
    `the spec's query for the way back gives rows of ${p.table} without a key, or several with the same`,
  arrivesWithoutValue: (p: { column: string }): string =>
    `${p.column} is NOT NULL, and the spec's query gives rows without a value for it`,
  returnsWithoutValue: (p: { column: string }): string =>
    `${p.column} is NOT NULL, and rows written since have no value for it`,
  keyTakenThere: (p: { object: string }): string =>
    `${p.object} allows each key once, and rows that the spec moves there have one that is taken`,
  keyTakenInPartition: (p: { object: string }): string =>
    `${p.object} allows each key once, and rows that go into the partition have one that is taken there`,
  pointsIntoLeaving: (p: { object: string; table: string; partition: string }): string =>
    `${p.object} wants a row of ${p.table} for each key, and rows point to some that leave it with ${p.partition}`,
  belongsToJoining: (p: { table: string; partition: string }): string =>
    `rows of ${p.table} belong to ${p.partition}, which joins it with rows of its own, and no way back could tell them apart`,
};
