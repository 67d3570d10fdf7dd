import { literal } from "./quote.ts";

/** What a script set out to do and has not done yet: empty in the end where no statement failed. */
export const promises = "temp.smartspec_promises";

/** Also for steps that are tried out with no script around them. */
export const makePromises = "CREATE TEMP TABLE IF NOT EXISTS smartspec_promises (what, expected, at);";

const last = `rowid = (SELECT max(rowid) FROM ${promises})`;

function kept(what: string, before: readonly string[], statement: string, isKept: string): readonly string[] {
  return [
    `INSERT INTO ${promises} VALUES (${literal(what)}, -1, 0);`,
    ...before,
    statement,
    `DELETE FROM ${promises} WHERE ${last} AND what = ${literal(what)} AND ${isKept};`,
  ];
}

/**
 * A statement that has to change so many rows. A runner that goes on after an error goes on without them: what is promised
 * before and not fulfilled after makes the script undo everything at its end. A number that cannot be told keeps nothing.
 */
export function promised(what: string, rows: string, statement: string): readonly string[] {
  const counted = `UPDATE ${promises} SET expected = ${rows}, at = total_changes() WHERE ${last};`;
  return kept(what, [counted], statement, "total_changes() - at - 1 = expected");
}

/** A statement after which there is, or is no, table of that name. */
export function promisedTable(name: string, present: boolean, statement: string): readonly string[] {
  const there = `EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ${literal(name)})`;
  return kept(`${present ? "CREATE" : "DROP"} ${name}`, [], statement, `${present ? "" : "NOT "}${there}`);
}

/** A statement that makes a table, an index, a view or a trigger of this text. */
export function promisedObject(type: string, name: string, sql: string, statement: string): readonly string[] {
  const there = `type = ${literal(type)} AND name = ${literal(name)} AND sql = ${literal(sql)}`;
  return kept(`CREATE ${type} ${name}`, [], statement, `EXISTS (SELECT 1 FROM sqlite_schema WHERE ${there})`);
}

/** Number of rows of a table, or of what a FROM clause gives. */
export function countOf(from: string): string {
  return `(SELECT count(*) FROM ${from})`;
}
