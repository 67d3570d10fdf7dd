import { keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { dependentsOf } from "../../plan/dependents.ts";
import { type Rule, specName } from "../rule.ts";

/** An attribute of a composite type goes, and rows hold values in it. */
export const compositeAttributes: Rule = {
  code: "compositeAttributes",
  examine(context) {
    const guards = [];
    const questions = [];
    const changed = context.changes.filter((change) => change.type === "alter" && change.to.id.kind === "composite");
    if (changed.length === 0) return {};
    const users = dependentsOf(context.from);
    for (const change of changed) {
      if (change.type !== "alter") continue;
      const type = specName(change.to.id.path);
      for (const column of users.get(change.from.key) ?? []) {
        if (column.id.kind !== "column") continue;
        const image = context.image(keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
        const condition = context.dialect.conditions.losesAttribute(column, change.from, change.to);
        if (image === undefined || condition === undefined) continue;
        const params = { column: specName(column.id.path), type };
        guards.push(context.guard(image, condition, message("refusals", "losesAttribute", params), { rows: "before" }));
        if (context.direction === "back") continue;
        questions.push({
          id: `compositeAttributes:${params.column}`,
          advice: message("questions", "compositeAttributes", params),
          facts: [change.to.key, column.key],
          candidates: [],
        });
      }
    }
    return { guards, questions };
  },
};
