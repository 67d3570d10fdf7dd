import { type Fact, keyOf } from "../../model/fact.ts";
import { byTable } from "../../plan/by_table.ts";
import { answerLines, subjectOfRule } from "../answers.ts";
import { breachOf, isAskedOfRows, saysOther } from "../breach.ts";
import { byKind } from "../by_kind.ts";
import { type Rule, type RuleContext, specName, type Verdict } from "../rule.ts";

/** Rows of a table that comes to inherit from others: checks that these have already are asked of them. */
export const joiningHeir: Rule = {
  code: "joiningHeir",
  examine(context) {
    const checks = byTable(byKind(context.to, "constraint").filter(isInheritable), "constraint");
    const verdicts = byKind(context.to, "table").flatMap((heir) =>
      newAncestors(heir, context).flatMap((above) =>
        (checks.get(above) ?? [])
          .filter((rule) => !isKnown(rule, heir, context) && !isAskedElsewhere(rule, heir, context))
          .map(asker(heir, context)),
      ),
    );
    return {
      guards: verdicts.flatMap(({ guards = [] }) => guards),
      questions: verdicts.flatMap(({ questions = [] }) => questions),
    };
  },
};

function isInheritable(fact: Fact): boolean {
  return fact.value["type"] === "c" && isAskedOfRows(fact) && !String(fact.value["definition"]).endsWith(" NO INHERIT");
}

/** Keys of the tables, at any height, from which one that is there comes to inherit. */
function newAncestors(heir: Fact, { from, to }: RuleContext): readonly string[] {
  const before = from.facts.get(heir.key);
  if (before === undefined) return [];
  const known = new Set(ancestors(before, from));
  return [...new Set(ancestors(heir, to))].filter((key) => !known.has(key));
}

function ancestors({ value }: Fact, schema: RuleContext["from"]): readonly string[] {
  return ((value["inherits"] ?? []) as readonly (readonly string[])[]).flatMap((path) => {
    const key = keyOf({ kind: "table", path });
    const parent = schema.facts.get(key);
    return parent === undefined ? [key] : [key, ...ancestors(parent, schema)];
  });
}

/** True for a rule that rows keep by one above already. */
function isKnown(rule: Fact, heir: Fact, { from }: RuleContext): boolean {
  const before = from.facts.get(heir.key);
  return (before === undefined ? [] : ancestors(before, from)).some((key) => {
    const same = keyOf({ kind: "constraint", path: [...(from.facts.get(key)?.id.path ?? []), rule.id.path[2] ?? ""] });
    return from.facts.get(same)?.value["definition"] === rule.value["definition"];
  });
}

/** True for a rule that the heir has itself, and for one whose own change asks the rows of all that inherit. */
function isAskedElsewhere(rule: Fact, heir: Fact, { changes, from, to, direction, dialect }: RuleContext): boolean {
  const [schema = "", table = "", name = ""] = rule.id.path;
  if (to.facts.has(keyOf({ kind: "constraint", path: [...heir.id.path, name] }))) return true;
  if (direction === "back" && dialect.conditions.isLenient(rule, from)) return true;
  const isNew = changes.some(
    (change) =>
      (change.type === "create" && change.fact.key === rule.key) ||
      (change.type === "alter" && change.to.key === rule.key && saysOther(change.from, change.to)),
  );
  return isNew && from.facts.has(keyOf({ kind: "table", path: [schema, table] }));
}

function asker(heir: Fact, context: RuleContext): (rule: Fact) => Verdict {
  return (rule) => {
    const asking = context.asking(rule, heir.key);
    const own = { ...rule, id: { ...rule.id, path: [...heir.id.path, rule.id.path[2] ?? ""] } };
    const breach = asking === undefined ? undefined : breachOf(own, asking, context);
    if (asking === undefined || breach === undefined) return {};
    const subject = subjectOfRule(own, context.from, context.to);
    const answer = context.answerTo(subject);
    const isAsked = context.direction === "forward" && answer === undefined && asking.image.given === undefined;
    return {
      guards: [context.guard(asking.image, breach.condition, breach.reason, { prepare: asking.prepare, answer })],
      questions: isAsked
        ? [
            {
              id: `${breach.question.code}:${specName(own.id.path)}`,
              advice: breach.question,
              facts: [heir.key, rule.key],
              candidates: answerLines(subject),
            },
          ]
        : [],
    };
  };
}
