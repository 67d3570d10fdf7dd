import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import type { Question } from "../../model/question.ts";
import { answerLines, subjectOfColumn } from "../answers.ts";
import { byKind } from "../by_kind.ts";
import { changedBelow, changedMeanings } from "../meaning.ts";
import { type Rule, type RuleContext, specName, transformOf } from "../rule.ts";

/** A domain that allows less than before: values of it that exist, at any depth of others, may no longer be any. */
export const domainValues: Rule = {
  code: "domainValues",
  examine(context) {
    const guards = [];
    const questions: Question[] = [];
    for (const { from, to, again } of changedDomains(context)) {
      const domain = specName(to.id.path);
      for (const column of byKind(context.to, "column")) {
        const before = context.from.facts.get(column.key);
        if (before === undefined || before.value["type"] !== column.value["type"]) continue;
        if (context.convertedBy(column.key) !== undefined) continue;
        const condition = context.dialect.conditions.leavesDomain(before, from, to, context.from, again);
        if (condition === undefined) continue;
        const asking = context.asking(to, keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
        if (asking === undefined) continue;
        const params = { column: specName(column.id.path), domain };
        const { image, prepare } = asking;
        const subject = subjectOfColumn(column, "type", context.from, context.to);
        const answer = context.answerTo(subject);
        guards.push(
          context.guard(image, condition, message("refusals", "leavesDomain", params), {
            rows: "before",
            prepare,
            answer,
          }),
        );
        const id = `domainValues:${params.column}`;
        if (context.direction === "back" || answer !== undefined || questions.some((question) => question.id === id))
          continue;
        questions.push({
          id,
          advice: message("questions", "domainValues", params),
          facts: [to.key, column.key],
          candidates: [
            { yaml: transformOf(column, { [column.id.path[2] ?? ""]: "<SQL expression>" }), evidence: [] },
            ...answerLines(subject),
          ],
        });
      }
    }
    return { guards, questions };
  },
};

interface ChangedDomain {
  readonly from: Fact;
  readonly to: Fact;
  /** True when its rules rest on something that changes, so that the same words mean something else. */
  readonly again: boolean;
}

function changedDomains(context: RuleContext): readonly ChangedDomain[] {
  const { changes, from, to } = context;
  const meanings = changedMeanings(context);
  const altered = new Set(changes.flatMap((change) => (change.type === "alter" ? [change.to.key] : [])));
  return byKind(to, "domain").flatMap((domain) => {
    const before = from.facts.get(domain.key);
    if (before === undefined) return [];
    const again = meanings.size > 0 && changedBelow(domain, meanings, to) !== undefined;
    return again || altered.has(domain.key) ? [{ from: before, to: domain, again }] : [];
  });
}
