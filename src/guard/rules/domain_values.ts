import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { dependentsOf } from "../../plan/dependents.ts";
import { type Rule, specName } from "../rule.ts";

/** A domain that allows less than before: values of it that exist may no longer be any. */
export const domainValues: Rule = {
  code: "domainValues",
  examine(context) {
    const guards = [];
    const questions = [];
    const changed = context.changes.filter((change) => change.type === "alter" && change.to.id.kind === "domain");
    const users = changed.length === 0 ? new Map<string, readonly Fact[]>() : dependentsOf(context.to);
    for (const change of changed) {
      if (change.type !== "alter") continue;
      const domain = specName(change.to.id.path);
      for (const column of users.get(change.to.key) ?? []) {
        const before = context.from.facts.get(column.key);
        if (column.id.kind !== "column" || before === undefined) continue;
        if (before.value["type"] !== column.value["type"]) continue;
        const image = context.image(keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
        const condition = context.dialect.conditions.leavesDomain(before, change.from, change.to);
        if (image === undefined || condition === undefined) continue;
        const params = { column: specName(column.id.path), domain };
        guards.push(context.guard(image, condition, message("refusals", "leavesDomain", params), "before"));
        if (context.direction === "back") continue;
        questions.push({
          id: `domainValues:${params.column}`,
          advice: message("questions", "domainValues", params),
          facts: [change.to.key, column.key],
          candidates: [],
        });
      }
    }
    return { guards, questions };
  },
};
