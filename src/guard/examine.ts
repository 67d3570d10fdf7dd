import type { Finding } from "../model/finding.ts";
import type { Guard } from "../model/guard.ts";
import type { Question } from "../model/question.ts";
import type { RuleContext } from "./rule.ts";
import { rules } from "./rules/index.ts";

/** What all rules have to say of one route. */
export function examine(context: RuleContext): {
  readonly guards: readonly Guard[];
  readonly questions: readonly Question[];
  readonly findings: readonly Finding[];
} {
  const verdicts = rules.map((rule) => rule.examine(context));
  return {
    guards: verdicts.flatMap((verdict) => verdict.guards ?? []),
    questions: verdicts.flatMap((verdict) => verdict.questions ?? []),
    findings: verdicts.flatMap((verdict) => verdict.findings ?? []),
  };
}
