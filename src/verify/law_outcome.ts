import type { Law } from "../model/proof.ts";

/** What was found of one law. */
export type LawOutcome = Pick<Law, "figures" | "violations">;

/** What was found at several places, as one: figures of one name are added. */
export function together(outcomes: readonly LawOutcome[]): LawOutcome {
  const figures: Record<string, number> = {};
  for (const outcome of outcomes)
    for (const [name, figure] of Object.entries(outcome.figures)) figures[name] = (figures[name] ?? 0) + figure;
  return { figures, violations: outcomes.flatMap(({ violations }) => violations) };
}
