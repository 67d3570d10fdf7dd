import type { Archive } from "../../model/archive.ts";
import type { Fact } from "../../model/fact.ts";
import { ownPrefix } from "./namespaces.ts";
import { qualified } from "./quote.ts";

/** Name of the schema that holds what one migration keeps of one of the user's schemas; at most 63 bytes. */
export function archiveSchema(archive: Archive, schema: string): string {
  const head = `${ownPrefix}_${archive.id}${archive.purpose === "undone" ? "_undone" : ""}_`;
  let name = schema;
  while (Buffer.byteLength(head + name) > 63) name = [...name].slice(0, -1).join("");
  return head + name;
}

/** What the archive holds of a table that stays, qualified and quoted. */
export function archivePlace(table: Fact, archive: Archive): string {
  const [schema = "", name = ""] = table.id.path;
  return qualified(archiveSchema(archive, schema), name);
}
