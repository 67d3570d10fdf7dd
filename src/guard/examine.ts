import type { Dialect } from "../dialects/dialect.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { PlannedMigration, RouteBasis } from "../plan/plan.ts";
import { ruleContext } from "./context.ts";
import type { Verdict } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** The plan with what all rules have to say of it: guards for both directions, questions and findings. */
export function examine({ plan, forward, back }: PlannedMigration, dialect: Dialect, intent: Intent): Plan {
  const ask = (basis: RouteBasis, direction: "forward" | "back"): Required<Verdict> => {
    const context = ruleContext({ ...basis, direction, intent, dialect });
    const verdicts = rules.map((rule) => rule.examine(context));
    return {
      guards: verdicts.flatMap((verdict) => verdict.guards ?? []),
      questions: verdicts.flatMap((verdict) => verdict.questions ?? []),
      findings: verdicts.flatMap((verdict) => verdict.findings ?? []),
    };
  };
  const ahead = ask(forward, "forward");
  return {
    ...plan,
    forward: { ...plan.forward, guards: ahead.guards },
    back: { ...plan.back, guards: ask(back, "back").guards },
    findings: ahead.findings,
    questions: ahead.questions,
  };
}
