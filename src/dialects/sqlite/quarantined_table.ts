import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { QuarantinedTable } from "../../model/quarantine.ts";
import { nameBeside } from "./archive_place.ts";
import { ownName } from "./names.ts";
import { quote } from "./quote.ts";

/** What the archive holds of rows of a table that break a rule. */
export function placeOfRows(table: Fact, archive: Archive, what: "rows" | "nulls"): string {
  return nameBeside(ownName(table.id), archive, what);
}

export function keptPlaceOf({ table }: QuarantinedTable, archive: Archive, what: "rows" | "nulls"): string {
  return quote(placeOfRows(table, archive, what));
}

/** Both places of a table in the archive, as far as it needs them. */
export function quarantinePlaces(
  { table, leaves, cleared }: QuarantinedTable,
  archive: Archive,
): { readonly rows?: string; readonly nulls?: string } {
  return {
    ...(leaves ? { rows: placeOfRows(table, archive, "rows") } : {}),
    ...(cleared.size > 0 ? { nulls: placeOfRows(table, archive, "nulls") } : {}),
  };
}
