import type { Image } from "../dialects/condition_writer.ts";
import type { Archive, Keep } from "../model/archive.ts";
import type { Fact } from "../model/fact.ts";
import type { RuleContext } from "./rule.ts";

/** What was kept, where rows as they are can be found in it: a table that is made anew may have other types by then. */
export function findable(
  keep: Keep | undefined,
  archive: Archive | undefined,
  { from, to, dialect }: Pick<RuleContext, "from" | "to" | "dialect">,
): Image["kept"] {
  if (keep === undefined || archive === undefined) return undefined;
  const read = keep.key ?? keep.common;
  const isSame = ({ key, value }: Fact): boolean => from.facts.get(key)?.value["type"] === value["type"];
  // What was made anew was kept as it was, and is again.
  if (to.facts.get(keep.table.key) !== keep.table || dialect.conditions.comparesAnyTypes)
    return read.every(isSame) ? { keep, archive } : undefined;
  const later = read.flatMap(({ key }) => to.facts.get(key) ?? []);
  // A value that cannot go back is asked by itself, and nothing is looked for by it.
  const goesBack = (column: Fact): boolean => {
    const before = from.facts.get(column.key);
    return before !== undefined && dialect.conditions.doesNotConvert(before, column, from, to) === undefined;
  };
  return later.length < read.length || !later.every((column) => isSame(column) || goesBack(column))
    ? undefined
    : { keep, archive, told: { columns: later, before: from.facts } };
}
