import type { Lookup } from "../model/conversion.ts";

interface Words {
  readonly quote: (name: string) => string;
  /** What the rows that bear the key are selected from. */
  readonly source: string;
  /** Name of the column that gets the value, where it may stay as it is. */
  readonly kept: string | undefined;
}

/** Expression over a row that points to a key: what became of the key. */
export function lookedUp({ match, value }: Lookup, { quote, source, kept }: Words): string {
  // Under names of its own no column of the key can be taken for one of the row.
  const key = match.map(({ parent }, at) => `${quote(parent)} AS smartspec_match_${at}`);
  const rows = `SELECT ${[...key, `${quote(value)} AS smartspec_value`].join(", ")} FROM ${source}`;
  const isSame = match.map(({ child }, at) => `p.smartspec_match_${at} = ${quote(child)}`).join(" AND ");
  const found = `(SELECT p.smartspec_value FROM (${rows}) p WHERE ${isSame})`;
  if (match.length === 1 || kept === undefined) return found;
  // A key that is there by half points to nothing: what is there of it stays.
  const isWhole = match.map(({ child }) => `${quote(child)} IS NOT NULL`).join(" AND ");
  return `CASE WHEN ${isWhole} THEN ${found} ELSE ${quote(kept)} END`;
}
