import { type Fact, keyOf } from "../../model/fact.ts";
import type { Finding } from "../../model/finding.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { Question } from "../../model/question.ts";
import { describe } from "../../plan/step_of.ts";
import { answerLines, subjectOfRule } from "../answers.ts";
import { breachOf, guardsOfHeirs, isAskedOfRows, isOfParent, saysOther } from "../breach.ts";
import { comparedOtherwise, followsWhole } from "../kept_reference.ts";
import { changedBelow, changedMeanings } from "../meaning.ts";
import { type Rule, specName } from "../rule.ts";

/** What rows are held to. */
function isRule({ id, value }: Fact): boolean {
  return id.kind === "constraint" || (id.kind === "index" && value["unique"] === true);
}

/** A rule that is the same word for word, over a function or type that changes: rows that kept it may break it. */
export const changedMeaning: Rule = {
  code: "changedMeaning",
  examine(context) {
    const { direction, from, to } = context;
    const changed = changedMeanings(context);
    const guards: Guard[] = [];
    const questions: Question[] = [];
    const unasked = new Map<Fact, Fact[]>();
    for (const fact of to.facts.values()) {
      if (!isRule(fact) || !isAskedOfRows(fact) || isOfParent(fact)) continue;
      const before = from.facts.get(fact.key);
      if (before === undefined || saysOther(before, fact)) continue;
      const meant = changed.size === 0 ? undefined : changedBelow(fact, changed, to);
      const cause = meant ?? comparedOtherwise(fact, context);
      if (cause === undefined) continue;
      // Who declares new values, or a new type, has been asked; a fill is declared for another reason.
      const converted = context.convertedBy(cause.key);
      if (converted !== undefined && followsWhole(fact, context)) continue;
      const isDeclared = meant === undefined || (converted !== undefined && converted.isFill !== true);
      const asking = context.asking(fact, keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      const subject = subjectOfRule(fact, from, to);
      const answer = context.answerTo(subject);
      const breach = asking === undefined ? undefined : breachOf(fact, asking, context, answer?.policy);
      if (asking === undefined || breach === undefined) {
        if (isDeclared) continue;
        unasked.set(cause, [...(unasked.get(cause) ?? []), fact]);
        continue;
      }
      guards.push(
        context.guard(asking.image, breach.condition, breach.reason, {
          prepare: asking.prepare,
          answer,
          others: breach.others,
        }),
        ...guardsOfHeirs(fact, breach, context, answer),
      );
      if (direction === "back" || answer !== undefined || isDeclared) continue;
      questions.push({
        id: `changedMeaning:${specName(fact.id.path)}`,
        advice: message("questions", "changedMeaning", { object: nameOf(fact), cause: describe(cause) }),
        facts: [fact.key, cause.key],
        candidates: answerLines(subject),
      });
    }
    const findings = [...unasked].map(
      ([cause, rules]): Finding => ({
        severity: "warning",
        advice: message("findings", "changedMeaning", {
          cause: describe(cause),
          rules: rules.map(nameOf).join(", "),
        }),
        facts: rules.map((fact) => fact.key),
      }),
    );
    return { guards, questions, findings: direction === "back" ? [] : findings };
  },
};

function nameOf({ id }: Fact): string {
  return `${id.path.at(-1) ?? ""} (${specName(id.path.slice(0, 2))})`;
}
