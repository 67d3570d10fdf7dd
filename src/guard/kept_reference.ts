import { type Fact, keyOf } from "../model/fact.ts";
import type { RuleContext } from "./rule.ts";

interface Pair {
  readonly pointing: string;
  readonly pointed: string;
}

/** Keys of the columns of a foreign key, each with that which it points to; none for another rule. */
function pairsOf({ id, value }: Fact): readonly Pair[] {
  if (value["type"] !== "f") return [];
  const target = value["references"] as { readonly table: readonly string[]; readonly columns: readonly string[] };
  const column = (table: readonly string[], name = ""): string => keyOf({ kind: "column", path: [...table, name] });
  return (value["columns"] as readonly string[]).map((name, at) => ({
    pointing: column(id.path.slice(0, 2), name),
    pointed: column(target.table, target.columns[at]),
  }));
}

/** True for a foreign key that holds whatever becomes of the key: each of its columns follows the one that it points to, or neither changes. */
export function followsWhole(fact: Fact, { convertedBy }: Pick<RuleContext, "convertedBy">): boolean {
  const pairs = pairsOf(fact);
  return (
    pairs.length > 0 &&
    pairs.every(({ pointing, pointed }) => {
      const lookup = convertedBy(pointing)?.lookup;
      if (lookup === undefined) return convertedBy(pointing) === undefined && convertedBy(pointed) === undefined;
      return keyOf({ kind: "column", path: [...lookup.table.id.path, lookup.column] }) === pointed;
    })
  );
}

/** A column of a foreign key whose type changes, where types say how values are compared: those that stay may not be equal then. */
export function comparedOtherwise(
  fact: Fact,
  { from, to, dialect }: Pick<RuleContext, "from" | "to" | "dialect">,
): Fact | undefined {
  if (!dialect.conditions.comparesAnyTypes) return undefined;
  return pairsOf(fact)
    .flatMap(({ pointing, pointed }) => [pointing, pointed])
    .flatMap((key) => to.facts.get(key) ?? [])
    .find(({ key, value }) => {
      const before = from.facts.get(key)?.value;
      return before !== undefined && ["type", "strict"].some((name) => before[name] !== value[name]);
    });
}
