import type { Finding } from "../model/finding.ts";
import { message } from "../model/message.ts";
import type { Plan } from "../model/plan.ts";

/** Which scripts hold secrets, and those of which objects. */
export function secretFindings(plan: Plan, describe: (key: string) => string): readonly Finding[] {
  const routes = { "migration.sql": plan.forward, "rollback.sql": plan.back };
  const secret = Object.entries(routes).flatMap(([script, { steps }]) =>
    steps.flatMap((step) => (step.shown === undefined ? [] : [{ script, fact: step.fact }])),
  );
  if (secret.length === 0) return [];
  const scripts = [...new Set(secret.map(({ script }) => script))].join(", ");
  const facts = [...new Set(secret.map(({ fact }) => fact))].sort();
  const objects = facts.map(describe).join(", ");
  return [{ severity: "warning", advice: message("findings", "secretsInScripts", { scripts, objects }), facts }];
}
