import { keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { type Rule, specName } from "../rule.ts";

/** A value that the new type cannot hold as it is: never truncated, never rounded, never a surprise in the middle. */
export const lossyConversion: Rule = {
  code: "lossyConversion",
  examine(context) {
    const guards = [];
    const questions = [];
    for (const fact of context.to.facts.values()) {
      if (fact.id.kind !== "column") continue;
      const before = context.from.facts.get(fact.key);
      if (before === undefined || before.value["generated"] !== null || fact.value["generated"] !== null) continue;
      const labels = fact.needs.find(
        (need) => need.startsWith("enum ") && changedLabels(need, context.from, context.to),
      );
      if (before.value["type"] === fact.value["type"] && labels === undefined) continue;
      const image = context.image(keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      const condition = context.dialect.conditions.doesNotConvert(before, fact, context.to);
      if (image === undefined || condition === undefined) continue;
      const column = specName(fact.id.path);
      const params = { column, from: String(before.value["type"]), to: String(fact.value["type"]) };
      guards.push(context.guard(image, condition, message("refusals", "valueDoesNotConvert", params), "before"));
      if (context.direction === "back") continue;
      questions.push({
        id: `lossyConversion:${column}`,
        advice: message("questions", "lossyConversion", params),
        facts: [fact.key],
        candidates: [],
      });
    }
    return { guards, questions };
  },
};

/** True when a label of the old enum is not one of the new. */
function changedLabels(
  key: string,
  from: { facts: ReadonlyMap<string, { value: object }> },
  to: { facts: ReadonlyMap<string, { value: object }> },
): boolean {
  const before = from.facts.get(key)?.value as { readonly labels: readonly string[] } | undefined;
  const after = to.facts.get(key)?.value as { readonly labels: readonly string[] } | undefined;
  return before !== undefined && after !== undefined && before.labels.some((label) => !after.labels.includes(label));
}
