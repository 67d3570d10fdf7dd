import type { Dialect } from "../dialects/dialect.ts";
import type { Policy } from "../model/answer.ts";
import { Failure } from "../model/failure.ts";
import type { Guard } from "../model/guard.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { AnsweredGuard } from "../model/quarantine.ts";
import type { PlannedMigration, RouteBasis } from "../plan/plan.ts";
import { type Answers, answersOf } from "./answers.ts";
import { ruleContext } from "./context.ts";
import type { Verdict } from "./rule.ts";
import { rules } from "./rules/index.ts";

interface Asked {
  readonly dialect: Dialect;
  readonly intent: Intent;
  /** Names of functions that give another value each time. */
  readonly volatiles: ReadonlySet<string>;
}

/** The plan with what all rules have to say of it: guards for both directions, questions and findings. */
export function examine({ plan, forward, back }: PlannedMigration, asked: Asked): Plan {
  const ahead = ask(forward, "forward", asked);
  return {
    ...plan,
    forward: { ...plan.forward, guards: ahead.guards.filter(mayRefuse) },
    back: { ...plan.back, guards: ask(back, "back", asked).guards },
    findings: ahead.findings,
    questions: ahead.questions,
  };
}

/**
 * Guards whose rows the spec has an answer for. @throws Failure `violationUnknown` for an answer that nothing needs,
 * `violationRefused`.
 */
export function answeredGuards({ forward }: PlannedMigration, asked: Asked): readonly AnsweredGuard[] {
  if (Object.keys(asked.intent.violations).length === 0) return [];
  const answers = answersOf(asked.intent);
  const found = ask(forward, "forward", asked, answers).guards.filter(isAnswered);
  const [unused] = answers.unused();
  if (unused !== undefined) throw Failure.work("violationUnknown", { rule: unused });
  const first = (guard: AnsweredGuard): number => order.indexOf(guard.answer.policy);
  return found.sort((a, b) => first(a) - first(b));
}

/** What loses a value or leaves for another reason is no longer the first of its key. */
const order: readonly Policy[] = ["set_null", "quarantine", "keep_first"];

/** A row that lost its values may break the rule still; one that left cannot. */
function mayRefuse({ answer }: Guard): boolean {
  return answer === undefined || answer.policy === "set_null";
}

function isAnswered(guard: Guard): guard is AnsweredGuard {
  return guard.answer !== undefined;
}

function ask(
  basis: RouteBasis,
  direction: "forward" | "back",
  asked: Asked,
  answers: Answers = answersOf(asked.intent),
): Required<Verdict> {
  const context = ruleContext({ ...basis, ...asked, direction, answers });
  const verdicts = rules.map((rule) => rule.examine(context));
  return {
    guards: verdicts.flatMap((verdict) => verdict.guards ?? []),
    questions: verdicts.flatMap((verdict) => verdict.questions ?? []),
    findings: verdicts.flatMap((verdict) => verdict.findings ?? []),
  };
}
