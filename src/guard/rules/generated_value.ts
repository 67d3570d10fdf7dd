import { keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { type Rule, specName } from "../rule.ts";

/** A generated column whose expression fails on a row: the script would stop in the middle. */
export const generatedValue: Rule = {
  code: "generatedValue",
  examine(context) {
    const guards = context.changes.flatMap((change) => {
      const fact = change.type === "create" ? change.fact : change.type === "alter" ? change.to : undefined;
      if (fact?.id.kind !== "column" || fact.value["generated"] === null) return [];
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
