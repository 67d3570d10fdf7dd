/** Privileges: `name`, or `name*` where the grantee may pass it on. */
export type Privileges = readonly string[];

interface PrivilegeMove {
  /** What stands before GRANT and REVOKE, with a blank behind it. */
  readonly head?: string;
  /** What stands after ON. */
  readonly on: string;
  readonly grantee: string;
  /** Quoted. */
  readonly column?: string;
  readonly before: Privileges;
  readonly after: Privileges;
}

function list(privileges: Privileges, column: string | undefined): string {
  return privileges.map((name) => `${name.replace("*", "")}${column === undefined ? "" : ` (${column})`}`).join(", ");
}

/** All that a table can grant. */
const tablePrivileges = ["DELETE", "INSERT", "MAINTAIN", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"];

export function isEverything(privileges: Privileges): boolean {
  return tablePrivileges.every((name) => privileges.includes(name) || privileges.includes(`${name}*`));
}

function everything(column: string | undefined): string {
  return column === undefined ? "ALL" : `ALL (${column})`;
}

/** By whether the grantee may pass them on. */
export function passing(privileges: Privileges, option: boolean): Privileges {
  return privileges.filter((name) => name.endsWith("*") === option);
}

/** Statements that take a grantee from one set of privileges to another. */
export function privilegeMoves({ head = "", on, grantee, column, before, after }: PrivilegeMove): readonly string[] {
  const sql: string[] = [];
  const revoked = before.filter((name) => !after.includes(name));
  // MAINTAIN is known from PostgreSQL 17 on: older servers are told ALL, which they read as all that they know.
  const anew = revoked.some((name) => name.startsWith("MAINTAIN"));
  if (revoked.length > 0)
    sql.push(`${head}REVOKE ${anew ? everything(column) : list(revoked, column)} ON ${on} FROM ${grantee};`);
  const granted = after.filter((name) => anew || !before.includes(name));
  for (const option of [false, true]) {
    const names = passing(granted, option);
    if (names.length === 0) continue;
    // Granted again, a privilege stays as it is.
    const all = names.some((name) => name.startsWith("MAINTAIN")) && isEverything(passing(after, option));
    const words = all ? everything(column) : list(names, column);
    sql.push(`${head}GRANT ${words} ON ${on} TO ${grantee}${option ? " WITH GRANT OPTION" : ""};`);
  }
  return sql;
}
