import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import type { Question } from "../../model/question.ts";
import { dependentsOf } from "../../plan/dependents.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** A domain that allows less than before: values of it that exist may no longer be any. */
export const domainValues: Rule = {
  code: "domainValues",
  examine(context) {
    const guards = [];
    const questions: Question[] = [];
    const changed = context.changes.filter((change) => change.type === "alter" && change.to.id.kind === "domain");
    const users = changed.length === 0 ? new Map<string, readonly Fact[]>() : dependentsOf(context.to);
    for (const change of changed) {
      if (change.type !== "alter") continue;
      const domain = specName(change.to.id.path);
      if (!isKnown(change.to, context)) continue;
      for (const column of holdersOf(change.to, users)) {
        const before = context.from.facts.get(column.key);
        if (before === undefined) continue;
        if (before.value["type"] !== column.value["type"]) continue;
        const image = context.image(keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
        const condition = context.dialect.conditions.leavesDomain(before, change.from, change.to);
        if (image === undefined || condition === undefined) continue;
        const params = { column: specName(column.id.path), domain };
        guards.push(context.guard(image, condition, message("refusals", "leavesDomain", params), "before"));
        const id = `domainValues:${params.column}`;
        if (context.direction === "back" || questions.some((question) => question.id === id)) continue;
        questions.push({
          id,
          advice: message("questions", "domainValues", params),
          facts: [change.to.key, column.key],
          candidates: [],
        });
      }
    }
    return { guards, questions };
  },
};

/** Columns whose values are values of the domain, or of a domain over it. */
function holdersOf(domain: Fact, users: ReadonlyMap<string, readonly Fact[]>): readonly Fact[] {
  return (users.get(domain.key) ?? []).flatMap((user) =>
    user.id.kind === "column" ? [user] : user.id.kind === "domain" ? holdersOf(user, users) : [],
  );
}

/** False when its rules may speak of something that is new: they cannot be asked before that is there. */
function isKnown(domain: Fact, { consequences, from }: RuleContext): boolean {
  return domain.needs.every((need) => !consequences.creates.has(need) || from.facts.get(need)?.id.kind === "domain");
}
