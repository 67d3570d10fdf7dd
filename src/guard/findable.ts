import type { Image } from "../dialects/condition_writer.ts";
import type { Archive, Keep } from "../model/archive.ts";
import type { Schema } from "../model/schema.ts";

/** What was kept, where rows as they are can be found in it: a table that is made anew may have other types by then. */
export function findable(
  keep: Keep | undefined,
  archive: Archive | undefined,
  from: Schema,
  to: Schema,
): Image["kept"] {
  if (keep === undefined || archive === undefined) return undefined;
  const read = keep.key ?? keep.common;
  // What was made anew was kept as it was, and is again.
  if (to.facts.get(keep.table.key) === keep.table) {
    const later = read.flatMap(({ key }) => to.facts.get(key) ?? []);
    return later.length < read.length ? undefined : { keep, archive, told: { columns: later, before: from.facts } };
  }
  const isAsKept = read.every(({ key, value }) => from.facts.get(key)?.value["type"] === value["type"]);
  return isAsKept ? { keep, archive } : undefined;
}
