import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { Emission } from "../kind.ts";
import { archiveSchema } from "./archive_place.ts";
import { ownName, relation } from "./names.ts";
import { ownRowsOf } from "./own_rows.ts";
import { literal, qualified, quote } from "./quote.ts";

interface Sequence {
  readonly path: readonly string[];
}

/** Query for the highest value of a column that a sequence feeds; an identity feeds no heirs. */
export function highestOf(column: Fact, table: Fact | undefined): string {
  const isOwn = table?.derived?.["localParts"] || column.value["identity"] !== null;
  const rows = table !== undefined && isOwn ? `${ownRowsOf(table, [ownName(column.id)])} t` : relation(column.id);
  return `SELECT max(${quote(ownName(column.id))}) AS value FROM ${rows}`;
}

/** True for a sequence, `now`, that would give the highest value of a column, `highest`, or one below it. */
export const isBehind = "highest.value > now.last_value OR (highest.value = now.last_value AND NOT now.is_called)";

/** Makes a sequence go on after the highest value of the column that it feeds, and after what a former one gave out. */
export function advance(
  column: Fact,
  { path }: Sequence,
  table: Fact | undefined,
  former?: Sequence & { readonly archive: Archive },
): Emission {
  const [schema = "", name = ""] = path;
  const sequence = qualified(schema, name);
  const highest = highestOf(column, table);
  const [oldSchema = "", oldName = ""] = former?.path ?? [];
  // A number that was given out is not given out again, even if its row is gone.
  const given =
    former === undefined
      ? highest
      : `SELECT greatest((${highest}), (SELECT last_value FROM ${qualified(archiveSchema(former.archive, oldSchema), oldName)}, pg_sequence WHERE is_called AND seqrelid = ${literal(sequence)}::regclass AND last_value <= seqmax)) AS value`;
  return {
    sql: [
      `SELECT setval(${literal(sequence)}, highest.value::bigint) FROM (${given}) highest, ${sequence} now\nWHERE ${isBehind};`,
    ],
    scans: [],
  };
}
