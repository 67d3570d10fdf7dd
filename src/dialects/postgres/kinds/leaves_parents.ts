import { type FactId, keyOf } from "../../../model/fact.ts";
import type { Scope } from "../../kind.ts";
import { relation } from "../names.ts";
import { columnsOf } from "../schema_index.ts";

/** A table that stands aside is no heir any more of one that gains a column of which it has one of another type. */
export function leavesParents(id: FactId, { from, to }: Pick<Scope, "from" | "to">): readonly string[] {
  const parents = (from.facts.get(keyOf(id))?.value["inherits"] ?? []) as readonly (readonly string[])[];
  // A type of the same name may be made anew.
  const isOther = (need: string): boolean =>
    JSON.stringify(from.facts.get(need)?.value) !== JSON.stringify(to.facts.get(need)?.value);
  const own = columnsOf(from).get(keyOf(id)) ?? [];
  return parents.flatMap((path) => {
    const isAtOdds = own.some((column) => {
      const key = keyOf({ kind: "column", path: [...path, column.id.path[2] ?? ""] });
      const coming = from.facts.has(key) ? undefined : to.facts.get(key);
      const others = ["type", "collation"].some((name) => coming?.value[name] !== column.value[name]);
      return coming !== undefined && (others || column.needs.some(isOther));
    });
    return isAtOdds ? [`ALTER TABLE ${relation(id)} NO INHERIT ${relation({ kind: "table", path })};`] : [];
  });
}
