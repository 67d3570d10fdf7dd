import { keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { fillOf } from "../../plan/fill.ts";
import { type Rule, specName, yamlScalar } from "../rule.ts";

/** A new NOT NULL column without any source of values cannot be added to a table with rows. */
export const newNotNullColumn: Rule = {
  code: "newNotNullColumn",
  examine(context) {
    const guards = [];
    const questions = [];
    if (context.direction === "back") return {};
    for (const change of context.changes) {
      if (change.type !== "create" || change.fact.id.kind !== "column") continue;
      const { fact } = change;
      const image = context.image(keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      const sourced =
        !(fact.value["notNull"] === true || context.dialect.conditions.refusesNull(fact, context.to)) ||
        fact.value["generated"] !== null ||
        fact.value["identity"] !== null ||
        context.to.facts.has(keyOf({ kind: "default", path: fact.id.path })) ||
        fillOf(fact, context.intent) !== undefined ||
        context.convertedBy(fact.key) !== undefined;
      const isInherited = fact.value["inherited"] === true && fact.value["local"] !== true;
      // The table above a partition speaks for its rows; one that another inherits from has its own.
      const isPartition = context.to.facts.has(keyOf({ kind: "partition", path: fact.id.path.slice(0, 2) }));
      if (image === undefined || image.given !== undefined || sourced || (isInherited && isPartition)) continue;
      const column = specName(fact.id.path);
      guards.push(
        context.guard(image, "true", message("refusals", "newColumnNeedsValue", { column }), { rows: "before" }),
      );
      if (isInherited) continue;
      questions.push({
        id: `newNotNullColumn:${column}`,
        advice: message("questions", "newNotNullColumn", { column, type: String(fact.value["type"]) }),
        facts: [fact.key],
        candidates: [{ yaml: `fill:\n  ${yamlScalar(column)}: "<SQL expression>"`, evidence: [] }],
      });
    }
    return { guards, questions };
  },
};
