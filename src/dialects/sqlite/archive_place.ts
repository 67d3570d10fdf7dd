import type { Archive, Keep } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import { ownName, ownPrefix } from "./names.ts";
import { quote } from "./quote.ts";

/** What the names of all tables begin with in which one migration keeps something; a table of that very name marks the place. */
export function archivePrefix({ id, purpose }: Archive): string {
  return `${ownPrefix}_archive${purpose === "undone" ? "_undone" : ""}_${id}`;
}

/** What the archive holds of a table, quoted. */
export function archivePlace(table: Fact, archive: Archive): string {
  return quote(placeName(table, archive));
}

export function placeName(table: Fact, archive: Archive): string {
  return `${archivePrefix(archive)}_${ownName(table.id)}`;
}

/** Where the values of a table are kept. */
export function keptTable(keep: Keep, archive: Archive): string {
  return archivePlace(keep.table, archive);
}

/** A table that the archive holds beside that of the same name, for this purpose. */
export function nameBeside(table: string, archive: Archive, purpose: string): string {
  return `${archivePrefix(archive)}_smartspec_${purpose}_${table}`;
}
