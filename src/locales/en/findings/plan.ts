import type { Advice } from "../../advice.ts";
import type { VersionNeed } from "../failures/plan.ts";

export const plan = {
  needsVersion: (p: { server: string; needs: readonly VersionNeed[] }): Advice => ({
    what: `The scripts need ${p.server} or newer.`,
    why: `The schemas, or the way between them, use: ${p.needs.map(({ feature, since, object }) => `${feature} (from ${since} on): ${object}`).join("; ")}.`,
    next: "Nothing, if your server is that new; on an older one the scripts stop before they change anything.",
  }),
  changedMeaning: (p: { cause: string; rules: string }): Advice => ({
    what: `These rules stay as they are, over something that changes (${p.cause}): ${p.rules}.`,
    why: "Rows cannot be asked before it is there. The script makes the rules anew, and PostgreSQL stops it, without any change, at a row that breaks one.",
    next: "If it allows less than before, look for such rows before the migration.",
  }),
  refusedValues: (p: { code: string }): Advice => ({
    what: `An expression of the wanted schema cannot take every value that its columns allow (SQLSTATE ${p.code}).`,
    why: "Rows with values at the edges of their types made the script stop, without any change. The proof went on with ordinary values.",
    next: "Look through new indexes, views and defaults that compute something, such as a division, a power or a cast; the script stops if one of your rows has such a value.",
  }),
  viewNotUnique: (p: { index: string; view: string }): Advice => ({
    what: `What the materialized view ${p.view} gives need not be unique, as its index ${p.index} wants it.`,
    why: "Rows that its tables allow made the script stop, without any change. The proof went on with one row in each table.",
    next: "Look with the view's query whether your rows give the same key twice; the script stops if they do.",
  }),
  volatileExpression: (p: { place: string; functions: string }): Advice => ({
    what: `The expression at ${p.place} gives other values each time it is asked (${p.functions}).`,
    why: "The same rows get other values on another database, and again after a rollback; the proof cannot foretell them, and compares all others.",
    next: "Nothing, where any value will do, as for a new key.",
  }),
  unneededFill: (p: { column: string }): Advice => ({
    what: `The spec fills ${p.column}, and no row needs it.`,
    why: "A fill is for a column that comes to a table with rows, or that becomes NOT NULL; nothing of that happens to this one, or another declaration gives its values.",
    next: "Take the line out of the spec's migration block, or use transform to change values that are there.",
  }),
  checkNotAlways: (p: { number: number }): Advice => ({
    what: `Check ${p.number} of the spec is not true of all rows that the script accepts.`,
    why: "Rows that were made up for the proof passed every guard, and the check was not true of them afterwards. It may well be true of yours; where it is not, the script takes everything back.",
    next: "If it should always hold, let the wanted schema say so, as a constraint, or the expressions of the migration block.",
  }),
  brokenObject: (p: { objects: string }): Advice => ({
    what: `These do not work after the migration: ${p.objects}.`,
    why: "They speak of a table or a column that the wanted schema does not have. The database makes them all the same, and says so only to whoever uses them: a statement that fires such a trigger fails.",
    next: "Change them in the wanted schema, or take them out of it, and generate the script again.",
  }),
  columnOrder: (p: { tables: string }): Advice => ({
    what: `Columns stand in another order than in the wanted schema: ${p.tables}.`,
    why: "ALTER TABLE adds columns at the end; the order has no meaning for queries that name their columns.",
    next: "Nothing to do, unless something reads these tables by SELECT * and position.",
  }),
  notMade: (p: { kind: string; names: string }): Advice => ({
    what: `The script does not make ${p.kind} ${p.names}.`,
    why: "Only the wanted schema has it, and this version does not model objects of this kind.",
    next: "Add statements of your own that make it, and that remove it on the way back.",
  }),
  notRemoved: (p: { kind: string; names: string }): Advice => ({
    what: `The script does not remove ${p.kind} ${p.names}.`,
    why: "Only the present schema has it, and this version does not model objects of this kind.",
    next: "Add statements of your own that remove it, and that make it again on the way back.",
  }),
  notCovered: (p: { kind: string; names: string }): Advice => ({
    what: `Not covered, and in both schemas: ${p.kind} ${p.names}.`,
    why: "This version does not model objects of this kind: the scripts neither make, change nor remove them.",
    next: "Compare them by hand, and add statements of your own where the two schemas differ.",
  }),
  secretsInScripts: (p: { scripts: string; objects: string }): Advice => ({
    what: `${p.scripts}: secrets stand in the statements of ${p.objects}.`,
    why: "Without the values of their options the server would not come to the wanted schema. The report, the summary and the output hide them.",
    next: "Keep these files out of version control as they are: put placeholders in place of the values, and fill them in where the script is run.",
  }),
  changelogNotListed: (p: { path: string; master: string; entry: string }): Advice => ({
    what: `${p.master} does not include ${p.path}.`,
    why: "It names its changelogs one by one, so Liquibase does not see a new one.",
    next: `Add this at its end: ${p.entry}`,
  }),
  rowsNotMigrated: (p: { statements: number; path: string }): Advice => ({
    what: `${p.path} holds rows (${p.statements} statements); they are not migrated.`,
    why: "The wanted schema says which tables there are, not which rows are in them.",
    next: "Put rows that the application needs into a migration of their own.",
  }),
  emptyFrom: (p: { path: string }): Advice => ({
    what: `${p.path} is empty: it was taken as an empty database.`,
    why: "The present schema may be empty, for a project that begins.",
    next: "If the database has tables, name the file that describes them with --from-schema.",
  }),
};
