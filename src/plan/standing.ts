import type { Scope } from "../dialects/kind.ts";
import type { Change } from "../model/change.ts";
import type { Fact } from "../model/fact.ts";
import { message } from "../model/message.ts";
import type { Step } from "../model/step.ts";
import type { RouteRequest } from "./route_request.ts";
import { describe, stepOf } from "./step_of.ts";

/** True for what has a say in everything that is made, and so may not be in force while a route makes something. */
export function isStanding({ id }: Fact, { dialect }: Pick<RouteRequest, "dialect">): boolean {
  return dialect.kinds.get(id.kind)?.suspend !== undefined;
}

export function changedFact(change: Change): Fact | undefined {
  return change.type === "create" || change.type === "drop"
    ? change.fact
    : change.type === "alter"
      ? change.to
      : undefined;
}

interface Standing {
  readonly before: readonly Step[];
  readonly after: readonly Step[];
}

/** Steps before and after all others of a route that change what stands, or suspend it meanwhile when `makes`. */
export function standingSteps(request: RouteRequest, makes: boolean): Standing {
  const { from, to, dialect } = request;
  const scope: Scope = { from, to, parts: [] };
  const before: Step[] = [];
  const after: Step[] = [];
  const sorted = (facts: Iterable<Fact>) =>
    [...facts].filter((fact) => isStanding(fact, request)).sort((a, b) => (a.key < b.key ? -1 : 1));
  const changed = new Map(
    request.changes.flatMap((change) => {
      const fact = changedFact(change);
      return fact === undefined ? [] : [[fact.key, change] as const];
    }),
  );
  for (const fact of sorted(from.facts.values())) {
    const kind = dialect.kinds.get(fact.id.kind);
    const object = describe(fact);
    const change = changed.get(fact.key);
    if (kind?.suspend === undefined) continue;
    if (change?.type === "drop") {
      const because = message("steps", "dropped", { object });
      before.push(stepOf("drop", fact, because, kind.drop(fact, scope), { breaks: [fact.key] }));
    } else if (makes) {
      const because = message("steps", "suspended", { object });
      before.push(stepOf("alter", fact, because, change === undefined ? kind.suspend(fact) : kind.drop(fact, scope)));
    }
  }
  for (const fact of sorted(to.facts.values())) {
    const kind = dialect.kinds.get(fact.id.kind);
    const object = describe(fact);
    const change = changed.get(fact.key);
    if (kind?.resume === undefined) continue;
    if (change?.type === "create") {
      const because = message("steps", "created", { object });
      after.push(stepOf("create", fact, because, kind.create(fact, scope), { makes: [fact.key] }));
    } else if (change?.type === "alter") {
      const emission = makes ? kind.create(fact, scope) : kind.alter?.(change.from, fact, change.attributes, scope);
      const because = message("steps", "altered", { object, attributes: change.attributes.join(", ") });
      after.push(stepOf("alter", fact, because, emission ?? { sql: [] }));
    } else if (makes) {
      after.push(stepOf("alter", fact, message("steps", "resumed", { object }), kind.resume(fact)));
    }
  }
  return { before, after };
}
