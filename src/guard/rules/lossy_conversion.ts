import { keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import type { Schema } from "../../model/schema.ts";
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
        (need) => need.startsWith("enum ") && goneLabels(need, context.from, context.to).length > 0,
      );
      if (before.value["type"] === fact.value["type"] && labels === undefined) continue;
      const image = context.image(keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      const condition = context.dialect.conditions.doesNotConvert(before, fact, context.from, context.to);
      if (image === undefined || condition === undefined) continue;
      const column = specName(fact.id.path);
      const params = { column, from: String(before.value["type"]), to: String(fact.value["type"]) };
      const gone = labels === undefined ? [] : goneLabels(labels, context.from, context.to);
      const reason =
        labels === undefined || params.from !== params.to
          ? message("refusals", "valueDoesNotConvert", params)
          : message("refusals", "labelGoes", { column, labels: gone.join(", ") });
      guards.push(context.guard(image, condition, reason, { rows: "before" }));
      if (context.direction === "back") continue;
      questions.push({
        id: `lossyConversion:${column}`,
        advice:
          reason.code === "labelGoes"
            ? message("questions", "labelGoes", { column, labels: gone.join(", ") })
            : message("questions", "lossyConversion", params),
        facts: [fact.key],
        candidates: [],
      });
    }
    return { guards, questions };
  },
};

/** Labels of the old enum that the new one does not have. */
function goneLabels(key: string, from: Schema, to: Schema): readonly string[] {
  const labels = (schema: Schema): readonly string[] =>
    (schema.facts.get(key)?.value["labels"] ?? []) as readonly string[];
  if (!from.facts.has(key) || !to.facts.has(key)) return [];
  return labels(from).filter((label) => !labels(to).includes(label));
}
