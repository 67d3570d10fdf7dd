import type { Database } from "../dialects/database.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Finding } from "../model/finding.ts";
import type { Intent } from "../model/intent.ts";
import { message } from "../model/message.ts";

/** Expressions of the spec whose values nobody can foresee. They are allowed: a new key has to come from somewhere. */
export async function volatileFindings(intent: Intent, dialect: Dialect, db: Database): Promise<readonly Finding[]> {
  const expressions = [
    ...Object.entries(intent.fill).map(([column, expression]) => [`fill.${column}`, expression] as const),
    ...intent.transform.flatMap(({ table, up, down }) =>
      [...Object.entries(up), ...Object.entries(down)].map(
        ([column, expression]) => [`transform.${table}.${column}`, expression] as const,
      ),
    ),
  ];
  const findings: Finding[] = [];
  for (const [place, expression] of expressions) {
    const { calls } = await dialect.examineExpression(expression, { queries: true });
    const names = calls.length === 0 ? [] : await dialect.volatile(db, calls);
    if (names.length === 0) continue;
    const advice = message("findings", "volatileExpression", { place, functions: names.join(", ") });
    findings.push({ severity: "info", advice, facts: [] });
  }
  return findings;
}
