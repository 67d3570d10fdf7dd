import { keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { isOfParent } from "../breach.ts";
import { type Rule, specName } from "../rule.ts";

/** An index over an expression that fails on a row: the script would stop in the middle. */
export const indexedValue: Rule = {
  code: "indexedValue",
  examine(context) {
    const guards = context.changes.flatMap((change) => {
      const fact = change.type === "create" ? change.fact : change.type === "alter" ? change.to : undefined;
      if (fact?.id.kind !== "index" || fact.value["owner"] !== "table" || isOfParent(fact)) return [];
      const condition = context.dialect.conditions.cannotBeIndexed(fact);
      const asking = context.asking(fact, keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      if (condition === undefined || asking === undefined) return [];
      const object = `${fact.id.path[2] ?? ""} (${specName(fact.id.path.slice(0, 2))})`;
      const { image, prepare } = asking;
      return [context.guard(image, condition, message("refusals", "cannotBeIndexed", { object }), { prepare })];
    });
    return { guards };
  },
};
