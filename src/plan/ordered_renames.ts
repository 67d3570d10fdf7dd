import type { Renaming } from "../diff/rename.ts";
import { betweenName } from "../model/between_name.ts";
import { type FactId, keyOf } from "../model/fact.ts";

/** Renamings in an order in which no name is taken when it is needed; names that change places go by a third one. */
export function orderedRenames(renamings: readonly Renaming[]): readonly Renaming[] {
  const waiting = new Map(renamings.map((renaming) => [keyOf(renaming.from), renaming]));
  const ordered: Renaming[] = [];
  while (waiting.size > 0) {
    const free = [...waiting.values()].filter(({ to }) => !waiting.has(keyOf(to)));
    for (const renaming of free) {
      ordered.push(renaming);
      waiting.delete(keyOf(renaming.from));
    }
    if (free.length > 0) continue;
    const [first] = waiting.values();
    if (first === undefined) break;
    const away: FactId = {
      kind: first.from.kind,
      path: [...first.from.path.slice(0, -1), betweenName(first.from.path.at(-1) ?? "")],
    };
    ordered.push({ from: first.from, to: away });
    waiting.delete(keyOf(first.from));
    waiting.set(keyOf(away), { from: away, to: first.to });
  }
  return ordered;
}
