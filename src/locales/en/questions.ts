import type { Advice } from "../advice.ts";

export const questions = {
  possibleTableRename: (p: { table: string }): Advice => ({
    what: `Was table ${p.table} renamed?`,
    why: "It goes, and a table like it comes. A diff cannot tell a new name from a new table.",
    next: "If it was renamed, paste the lines below into the spec's migration block. If not, do nothing: its rows rest in the archive until finalize.sql.",
  }),
  possibleColumnRename: (p: { column: string }): Advice => ({
    what: `Was column ${p.column} renamed?`,
    why: "It goes, and a column of its type comes. A diff cannot tell a new name from a new column.",
    next: "If it was renamed, paste the lines below into the spec's migration block. If not, do nothing: its values rest in the archive until finalize.sql.",
  }),
  possibleLabelRename: (p: { label: string; type: string }): Advice => ({
    what: `Was the label ${p.label} of ${p.type} renamed?`,
    why: "It goes, and another one comes. A diff cannot tell a new name from a new label.",
    next: "If it was renamed, paste the lines below into the spec's migration block. If not, do nothing: the script refuses rows that have it.",
  }),
  unnamedColumn: (p: { column: string; table: string }): Advice => ({
    what: `Does ${p.column} go?`,
    why: `The database has it, and the spec's table of ${p.table} does not name it. It stays until this is decided.`,
    next: "Add a row for it to the table, or paste the lines that are right: renamed, or all columns that the spec does not name go (complete) or stay (partial). What goes rests in the archive, and comes back with the rollback.",
  }),
  newNotNullColumn: (p: { column: string; type: string }): Advice => ({
    what: `Which value do existing rows get in ${p.column}?`,
    why: `The column is new, NOT NULL and has no default. The script refuses a table with rows until this is known.`,
    next: `Declare an SQL expression of type ${p.type} over one row, with the lines below.`,
  }),
  setNotNull: (p: { column: string }): Advice => ({
    what: `Which value do rows get that have none in ${p.column}?`,
    why: "The column becomes NOT NULL. The script refuses if it meets a row without a value.",
    next: "If there may be such rows, declare a value, or that they go to the archive, with the lines below. What leaves comes back with the rollback.",
  }),
  lossyConversion: (p: { column: string; from: string; to: string }): Advice => ({
    what: `Do all values of ${p.column} fit ${p.to}?`,
    why: `It changes from ${p.from} to ${p.to}; the script refuses if it meets a value that would not come back as it is.`,
    next: "If there may be such values, declare with the lines below what becomes of them: a cast such as title::varchar(40) will do. What they were rests in the archive, and comes back with the rollback.",
  }),
  newUnique: (p: { object: string }): Advice => ({
    what: `May existing rows repeat a key of ${p.object}?`,
    why: "The rule is new. The script refuses if it meets two rows with the same key.",
    next: "Correct repeated rows before the migration, or say with the lines below what becomes of them: keep_first keeps the first row of each key, set_null takes the key of the others, quarantine all rows that share one. What leaves rests in the archive, and comes back with the rollback.",
  }),
  newForeignKey: (p: { object: string; table: string }): Advice => ({
    what: `Does every row have its partner in ${p.table}, as ${p.object} wants?`,
    why: "The rule is new. The script refuses if it meets a row that points nowhere.",
    next: `Add the missing rows to ${p.table}, or clear the keys that point nowhere, before the migration, or say with the lines below what becomes of them: set_null takes the value, quarantine the row. What leaves rests in the archive, and comes back with the rollback.`,
  }),
  newCheck: (p: { object: string }): Advice => ({
    what: `Do all existing rows keep the rule ${p.object}?`,
    why: "The rule is new or changed. The script refuses if it meets a row that breaks it.",
    next: "Correct such rows before the migration, or say with the lines below what becomes of them: set_null takes the value, quarantine the row. What leaves rests in the archive, and comes back with the rollback.",
  }),
  drawnNumbers: (p: { object: string; column: string }): Advice => ({
    what: `Do the numbers that rows get in ${p.column} keep the rule ${p.object}?`,
    why: "The column is new, and the database numbers the rows that are there. The script refuses if one of these numbers breaks the rule.",
    next: `Is the column another one under a new name, declare it under rename. Else say with the lines below what rows get in ${p.column}, let its numbers begin where the rule allows them, or change the rule.`,
  }),
  changedMeaning: (p: { object: string; cause: string }): Advice => ({
    what: `Do all existing rows keep the rule ${p.object}?`,
    why: `It stays as it is, over something that changes: ${p.cause}. The script looks at every row with it as it will be, and refuses if one breaks the rule.`,
    next: "Correct such rows before the migration, or say with the lines below what becomes of them: set_null takes the value, quarantine the row. What leaves rests in the archive, and comes back with the rollback.",
  }),
  leavingPartition: (p: { object: string; table: string; partition: string }): Advice => ({
    what: `Does ${p.object} point to rows of ${p.partition}?`,
    why: `The partition leaves ${p.table} with its rows. The script refuses if it meets a row that points to one of them.`,
    next: "Clear or correct such keys before the migration, or say with the lines below what becomes of the rows that point there: set_null takes the value, quarantine the row. What leaves rests in the archive, and comes back with the rollback.",
  }),
  noPartition: (p: { table: string; rows: string }): Advice => ({
    what: `Does every row of ${p.rows} belong to a partition of ${p.table}?`,
    why: "The partitions, or their bounds, change. The script refuses if it meets a row that none of them takes.",
    next: `Add a partition for such rows, such as a default one, to the wanted schema, or send the rows to the archive with the lines below; they come back with the rollback.`,
  }),
  compositeAttributes: (p: { column: string; type: string }): Advice => ({
    what: `Does any row of ${p.column} have a value in the attribute that ${p.type} loses?`,
    why: "The type has an attribute less than before. The script refuses if it meets a row with a value in it.",
    next: "Put such values elsewhere before the migration, keep the attribute, or say with the lines below what becomes of them: set_null takes the whole value, quarantine the row. What leaves rests in the archive, and comes back with the rollback.",
  }),
  lossyAttribute: (p: { column: string; from: string; to: string }): Advice => ({
    what: `Do all values of ${p.column} fit ${p.to}?`,
    why: `The attribute changes from ${p.from} to ${p.to}; the script refuses if it meets a value that would not come back as it is.`,
    next: "Correct such values before the migration, or say with the lines below what becomes of them: set_null takes the value of the whole column, quarantine the row. What leaves rests in the archive, and comes back with the rollback.",
  }),
  labelGoes: (p: { column: string; labels: string }): Advice => ({
    what: `Are there rows in which ${p.column} is ${p.labels}?`,
    why: "The type loses these labels. The script refuses if it meets a row that has one.",
    next: "If there may be such rows, declare with the lines below which label takes the place of each. What they had rests in the archive, and comes back with the rollback.",
  }),
  reorderedRanges: (p: { column: string; type: string }): Advice => ({
    what: `Do the ranges of ${p.column} go from a lower to a higher label in the new order of ${p.type}?`,
    why: "The labels stand in another order than before. The script refuses if it meets a range that is none, or another one, in the new order.",
    next: "Correct such ranges before the migration, or say with the lines below what becomes of them: set_null takes the range, quarantine the row. What leaves rests in the archive, and comes back with the rollback. Look as well for ranges that take in other labels between their bounds now.",
  }),
  timeZone: (p: { column: string }): Advice => ({
    what: `In which time zone are the times of ${p.column}?`,
    why: "The column gains or loses its time zone. The script takes UTC, and says so where it converts; the way back takes the same.",
    next: "If they are times of another zone, such as Asia/Bangkok, name it with the lines below.",
  }),
  domainValues: (p: { column: string; domain: string }): Advice => ({
    what: `Do all values of ${p.column} fit the changed domain ${p.domain}?`,
    why: "The domain allows less than before. The script refuses if it meets a value that it does not allow any more.",
    next: "If there may be such values, declare with the lines below what becomes of them. What they were rests in the archive, and comes back with the rollback.",
  }),
};
