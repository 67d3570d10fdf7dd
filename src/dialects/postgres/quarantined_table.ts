import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import type { PartialRule } from "../../model/partial_rule.ts";
import type { Quarantine, QuarantinedTable } from "../../model/quarantine.ts";
import { quarantinePlace } from "./archive_place.ts";
import { ownName, relation } from "./names.ts";
import { ownRowsOf } from "./own_rows.ts";
import { quote } from "./quote.ts";

/** Where a row under the alias `t` lies, the same for tables with and without partitions. */
export const place = "t.tableoid::text || t.ctid::text";
export function names(columns: readonly Fact[]): string {
  return columns.map(({ id }) => quote(ownName(id))).join(", ");
}

/** Columns that an INSERT may name. */
export function written({ columns }: QuarantinedTable): readonly Fact[] {
  return columns.filter(({ value }) => value["generated"] === null);
}

export function rowsOf(table: Fact, columns: readonly string[]): string {
  return `${table.value["partitionBy"] === null ? `ONLY ${relation(table.id)}` : ownRowsOf(table, columns)} t`;
}

/** Both places of a table in the archive, as far as it needs them. */
export function placesOf(
  each: QuarantinedTable,
  archive: Archive,
): { readonly rows?: string; readonly nulls?: string } {
  return {
    ...(each.leaves ? { rows: quarantinePlace(each.table, archive, "rows") } : {}),
    ...(each.cleared.size > 0 ? { nulls: quarantinePlace(each.table, archive, "nulls") } : {}),
  };
}

export function triggersOf({ tables }: Quarantine): readonly Fact[] {
  return [...tables.values()].flatMap(({ triggers }) => triggers);
}

export function rulesOf({ tables }: Quarantine): readonly PartialRule[] {
  const rules = [...tables.values()].flatMap((table) => table.rules);
  return [...new Map(rules.map((rule) => [rule.constraint.key, rule])).values()];
}

/** What the archive holds of a quarantine, qualified and quoted. */
export function quarantinePlaces(archive: Archive): readonly string[] {
  return [...(archive.quarantine?.tables.values() ?? [])].flatMap((each) => Object.values(placesOf(each, archive)));
}
