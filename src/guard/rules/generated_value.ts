import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { byKind } from "../by_kind.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** A generated column whose expression fails on a row: the script would stop in the middle. */
export const generatedValue: Rule = {
  code: "generatedValue",
  examine(context) {
    const changed = context.changes.flatMap((change) =>
      change.type === "create" ? [change.fact] : change.type === "alter" ? [change.to] : [],
    );
    const others = byKind(context.to, "column").filter((fact) => isOfOthers(fact, context));
    const computed = new Map([...changed, ...others].map((fact) => [fact.key, fact]));
    const guards = [...computed.values()].flatMap((fact) => {
      if (fact.id.kind !== "column" || fact.value["generated"] === null) return [];
      const asking = context.asking(fact, keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      if (asking === undefined) return [];
      const { image, prepare } = asking;
      const condition = context.dialect.conditions.cannotBeGenerated(fact, context.to);
      return [
        context.guard(image, condition, message("refusals", "cannotBeGenerated", { column: specName(fact.id.path) }), {
          prepare,
        }),
      ];
    });
    return { guards };
  },
};

/** True for a column that is computed as before, of values that become others. */
function isOfOthers({ key, needs, value }: Fact, { from, convertedBy }: RuleContext): boolean {
  return value["generated"] !== null && from.facts.has(key) && needs.some((need) => convertedBy(need) !== undefined);
}
