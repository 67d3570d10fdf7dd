/** Prefix of every schema that the program makes for itself; such schemas are no part of the user's. */
export const ownPrefix = "smartspec_archive";

/** Condition: the namespace under this alias is one that the program made for itself. */
export function isOwnNamespace(alias: string): string {
  return `left(${alias}.nspname, ${ownPrefix.length}) = '${ownPrefix}'`;
}

/** Condition: the namespace under this alias belongs to the user. */
export function isUserNamespace(alias: string): string {
  return (
    `${alias}.nspname !~ '^pg_' and ${alias}.nspname <> 'information_schema' ` +
    `and left(${alias}.nspname, ${ownPrefix.length}) <> '${ownPrefix}'`
  );
}
