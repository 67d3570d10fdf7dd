import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { breachOf, isAskedOfRows, isOfParent, saysOther } from "../breach.ts";
import { byKind } from "../by_kind.ts";
import type { Rule, RuleContext } from "../rule.ts";

/** A foreign key that stays while values on one of its sides change by expressions of their own, or are compared otherwise: rows may point to nothing then. */
export const keptReference: Rule = {
  code: "keptReference",
  examine(context) {
    const guards = byKind(context.to, "constraint")
      .filter((fact) => fact.value["type"] === "f" && isAskedOfRows(fact) && !isOfParent(fact))
      .filter((fact) => stays(fact, context) && changesApart(fact, context))
      .flatMap((fact) => asked(fact, context));
    return { guards };
  },
};

/** True for a rule that the diff leaves as it is: one that changes is asked as a new one. */
function stays(fact: Fact, { from }: RuleContext): boolean {
  const before = from.facts.get(fact.key);
  return before !== undefined && isAskedOfRows(before) && !saysOther(before, fact);
}

/** True where a column of the key changes and what points to it does not follow it, or the other way round. */
function changesApart({ id, value }: Fact, { convertedBy, dialect, from, to }: RuleContext): boolean {
  /** Where values of any two types are compared, their types say how. */
  const comparesOtherwise = (column: string): boolean =>
    dialect.conditions.comparesAnyTypes &&
    ["type", "strict"].some((name) => from.facts.get(column)?.value[name] !== to.facts.get(column)?.value[name]);
  const target = value["references"] as { readonly table: readonly string[]; readonly columns: readonly string[] };
  return (value["columns"] as readonly string[]).some((name, at) => {
    const column = target.columns[at] ?? "";
    const [pointing, pointed] = [
      keyOf({ kind: "column", path: [...id.path.slice(0, 2), name] }),
      keyOf({ kind: "column", path: [...target.table, column] }),
    ];
    const [child, parent] = [pointing, pointed].map(convertedBy);
    if (child === undefined && parent === undefined) return comparesOtherwise(pointing) || comparesOtherwise(pointed);
    const { lookup } = child ?? {};
    return lookup?.table.key !== keyOf({ kind: "table", path: target.table }) || lookup.column !== column;
  });
}

function asked(fact: Fact, context: RuleContext): readonly Guard[] {
  const asking = context.asking(fact, keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
  const breach = asking === undefined ? undefined : breachOf(fact, asking, context);
  if (asking === undefined || breach === undefined) return [];
  const { image, prepare } = asking;
  return [context.guard(image, breach.condition, breach.reason, { prepare, others: breach.others })];
}
