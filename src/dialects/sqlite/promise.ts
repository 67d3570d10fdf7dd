import { literal } from "./quote.ts";

/** What a script set out to do and has not done yet: empty in the end where no statement failed. */
export const promises = "temp.smartspec_promises";

/**
 * A statement that has to change so many rows. A runner that goes on after an error goes on without them: what is promised
 * before and not fulfilled after makes the script undo everything at its end.
 */
export function promised(what: string, rows: string, statement: string): readonly string[] {
  const name = literal(what);
  return [
    `INSERT INTO ${promises} SELECT ${name}, ${rows}, total_changes();`,
    statement,
    `DELETE FROM ${promises} WHERE what = ${name} AND total_changes() - at - 1 = expected;`,
  ];
}

/** A statement after which there is, or is no, table of that name. */
export function promisedTable(name: string, present: boolean, statement: string): readonly string[] {
  const what = literal(`${present ? "CREATE" : "DROP"} ${name}`);
  const there = `EXISTS (SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ${literal(name)})`;
  return [
    `INSERT INTO ${promises} SELECT ${what}, 0, 0;`,
    statement,
    `DELETE FROM ${promises} WHERE what = ${what} AND ${present ? "" : "NOT "}${there};`,
  ];
}

/** A statement that makes an index, a view or a trigger of this text. */
export function promisedObject(type: string, name: string, sql: string, statement: string): readonly string[] {
  const what = literal(`CREATE ${type} ${name}`);
  const there = `EXISTS (SELECT 1 FROM sqlite_schema WHERE type = ${literal(type)} AND name = ${literal(name)} AND sql = ${literal(sql)})`;
  return [
    `INSERT INTO ${promises} SELECT ${what}, 0, 0;`,
    statement,
    `DELETE FROM ${promises} WHERE what = ${what} AND ${there};`,
  ];
}

/** Number of rows of a table, or of what a FROM clause gives. */
export function countOf(from: string): string {
  return `(SELECT count(*) FROM ${from})`;
}
