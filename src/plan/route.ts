import type { Archive } from "../model/archive.ts";
import { message } from "../model/message.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Step } from "../model/step.ts";
import { actionsOf } from "./actions.ts";
import { advances } from "./advances.ts";
import { archiveOf } from "./archive.ts";
import { type Consequences, consequencesOf } from "./consequences.ts";
import { emit } from "./emit.ts";
import { movementsOf } from "./movements.ts";
import { orderActions } from "./order.ts";
import type { RouteRequest } from "./route_request.ts";
import { settlementsOf } from "./settlements.ts";
import { changedFact, isStanding, standingSteps } from "./standing.ts";
import { stepOf } from "./step_of.ts";

export interface PlannedRoute {
  readonly consequences: Consequences;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly steps: readonly Step[];
}

/** Plans one direction: consequences, what to put away, actions, their order, and the SQL of each. */
export function planRoute(request: RouteRequest): PlannedRoute {
  const { from, to, dialect, id, restores } = request;
  const changes = request.changes.filter((change) => {
    const fact = changedFact(change);
    return fact === undefined || !isStanding(fact, request);
  });
  const consequences = consequencesOf(changes, from, to, dialect, restores !== undefined, request.target);
  const archive = archiveOf(
    consequences,
    from,
    to,
    dialect,
    id,
    restores === undefined ? "migration" : "undone",
    request.intent,
  );
  const actions = actionsOf(consequences, from, to, dialect, archive, restores);
  const settlements = settlementsOf(actions, consequences, from, to, request.intent, restores);
  const movements = movementsOf(consequences, from, to, request.intent, restores);
  const order = orderActions({ actions, consequences, from, to, dialect, archive, settlements, movements });
  const steps: Step[] = [];
  const holds = archive.moves.size + archive.keeps.size + archive.identities.size > 0;
  if (holds)
    steps.push(stepOf("keep", undefined, message("steps", "archiveOpened", {}), dialect.archive.open(archive)));
  for (const action of order) steps.push(...emit(action, { request, consequences, archive, settlements, movements }));
  steps.push(...advances(request, consequences));
  if (restores !== undefined && restores.moves.size + restores.keeps.size + restores.identities.size > 0) {
    steps.push(stepOf("restore", undefined, message("steps", "archiveClosed", {}), dialect.archive.close(restores)));
  }
  if (restores !== undefined && holds)
    steps.push(stepOf("retire", undefined, message("steps", "archiveTidied", {}), dialect.archive.tidy(archive)));
  const makes = steps.some(({ action }) => action !== "drop" && action !== "rename");
  const { before, after } = standingSteps(request, makes);
  return { consequences, archive, settlements, steps: [...before, ...steps, ...after] };
}
