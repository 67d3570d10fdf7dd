import type { Correspondence } from "./compare.ts";
import type { SharedTable } from "./shared_tables.ts";

/** What tells a row of a table of both schemas from others. */
export interface RowIdentity {
  readonly key: Correspondence["columns"] | undefined;
  /** For rows in whose key there is a NULL, and where there is no key: values that hold still. */
  readonly rest: Correspondence["columns"];
}

export function identityOf(table: SharedTable, isHeld: (column: string) => boolean): RowIdentity | undefined {
  const rest = table.carried.filter(({ after }) => isHeld(after));
  return table.key === undefined && rest.length === 0 ? undefined : { key: table.key, rest };
}

/** A row as one text; `value` gives what it holds in a column of that side. */
export function identify(
  { key, rest }: RowIdentity,
  side: "before" | "after",
  value: (column: string) => string | null | undefined,
): string {
  const own = key?.map((column) => value(column[side]));
  return JSON.stringify(own?.every((each) => each !== null) === true ? own : rest.map((column) => value(column[side])));
}
