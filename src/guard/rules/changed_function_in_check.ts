import type { Fact } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { dependentsOf } from "../../plan/dependents.ts";
import { type Rule, specName } from "../rule.ts";

/** A check, an exclusion or a unique index: what rows were held to with the old function. */
function isRule({ id, value }: Fact): boolean {
  return id.kind === "constraint" || (id.kind === "index" && value["unique"] === true);
}

/** A function that a check calls changes: PostgreSQL does not look at the rows again. */
export const changedFunctionInCheck: Rule = {
  code: "changedFunctionInCheck",
  examine({ changes, direction, from, to }) {
    if (direction === "back") return {};
    // One that is made anew takes its checks along: those are made anew as well, and look at every row.
    const inPlace = new Set(["definition", "atomic"]);
    const changed = changes.filter(
      (change) =>
        change.type === "alter" &&
        change.to.id.kind === "routine" &&
        change.attributes.every((attribute) => inPlace.has(attribute)),
    );
    if (changed.length === 0) return {};
    const users = dependentsOf(to);
    return {
      findings: changed.flatMap((change) => {
        if (change.type !== "alter") return [];
        const checks = (users.get(change.to.key) ?? []).filter((fact) => isRule(fact) && from.facts.has(fact.key));
        if (checks.length === 0) return [];
        const names = checks.map((fact) => `${fact.id.path.at(-1) ?? ""} (${specName(fact.id.path.slice(0, 2))})`);
        const params = { routine: specName(change.to.id.path.slice(0, 2)), checks: names.join(", ") };
        return [
          {
            severity: "warning" as const,
            advice: message("findings", "changedFunctionInCheck", params),
            facts: checks.map((fact) => fact.key),
          },
        ];
      }),
    };
  },
};
