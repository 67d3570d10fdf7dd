import { createHash } from "node:crypto";
import type { Archive, Keep } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import { ownPrefix } from "./namespaces.ts";
import { qualified } from "./quote.ts";
import { schemaOf } from "./relocation.ts";

/** Name of the schema that holds what one migration keeps of one of the user's schemas; at most 63 bytes. */
export function archiveSchema(archive: Archive, schema: string): string {
  const head = `${ownPrefix}_${archive.id}${archive.purpose === "undone" ? "_undone" : ""}_`;
  let name = schema;
  while (Buffer.byteLength(head + name) > 63) name = [...name].slice(0, -1).join("");
  return head + name;
}

/** Names of all such schemas that an archive needs. */
export function schemasOf(archive: Archive): readonly string[] {
  const sources = [
    ...archive.moves.values(),
    ...archive.asides.values(),
    ...[...archive.keeps.values()].map((keep) => keep.table),
    ...[...archive.conversions.values()].map(({ table }) => table),
    ...archive.identities.values(),
    ...[...archive.drawn.values()].map(({ sequence }) => sequence),
    ...[...archive.arrived.values()].map(({ table }) => table),
    ...[...(archive.quarantine?.tables.values() ?? [])].map(({ table }) => table),
  ];
  const schemas = [...sources.map(schemaOf), ...archive.marks];
  return [...new Set(schemas.map((name) => archiveSchema(archive, name)))].sort();
}

/** What the archive holds of a table that stays, qualified and quoted. */
export function archivePlace(table: Fact, archive: Archive): string {
  const [schema = "", name = ""] = table.id.path;
  return qualified(archiveSchema(archive, schema), name);
}

/** Where it is kept where a sequence stood. */
export function drawnPlace({ path }: Fact["id"], archive: Archive): string {
  return qualified(archiveSchema(archive, path[0] ?? ""), path[1] ?? "");
}

/** Where the values of a table are kept. */
export function keptTable(keep: Keep, archive: Archive): string {
  return archivePlace(keep.table, archive);
}

/** A table that the archive holds beside that of the same name, for this purpose, qualified and quoted. */
export function placeBeside(table: Fact, archive: Archive, purpose: string): string {
  const [schema = "", name = ""] = table.id.path;
  return qualified(archiveSchema(archive, schema), nameBeside(name, purpose));
}

/** At most 63 bytes; names that begin alike stay apart. */
export function nameBeside(name: string, purpose: string): string {
  const whole = `smartspec_${purpose}_${name}`;
  if (Buffer.byteLength(whole) <= 63) return whole;
  const mark = `_${createHash("sha256").update(name).digest("hex").slice(0, 8)}`;
  let kept = whole;
  while (Buffer.byteLength(kept + mark) > 63) kept = [...kept].slice(0, -1).join("");
  return kept + mark;
}

/** What the archive holds of rows that break a rule: whole rows, or rows that lost values. */
export function quarantinePlace(table: Fact, archive: Archive, what: "rows" | "nulls"): string {
  return placeBeside(table, archive, what);
}
