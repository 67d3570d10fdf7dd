import type { Archive } from "../model/archive.ts";
import { message } from "../model/message.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Step } from "../model/step.ts";
import { actionsOf } from "./actions.ts";
import { advances } from "./advances.ts";
import { archiveOf } from "./archive.ts";
import { type Consequences, consequencesOf } from "./consequences.ts";
import { conversionsOf } from "./conversions.ts";
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
  const purpose = restores === undefined ? "migration" : "undone";
  const plain = archiveOf(consequences, from, to, dialect, id, purpose, request.intent);
  const conversions = conversionsOf({
    ...{ consequences, from, to, dialect, restores },
    declared: request.conversions,
    keeps: plain.keeps,
  });
  const keeps = new Map([...plain.keeps].filter(([table]) => !conversions.has(table)));
  const archive: Archive = { ...plain, keeps, conversions };
  const actions = actionsOf(consequences, from, to, dialect, archive, restores);
  const settlements = settlementsOf(actions, consequences, from, to, request.intent, restores, conversions);
  const movements = movementsOf(consequences, from, to, request.intent, restores, conversions);
  const order = orderActions({
    actions,
    consequences,
    from,
    to,
    dialect,
    archive,
    settlements,
    movements,
    arrivals: request.arrivals,
  });
  const steps: Step[] = [];
  const holds = isUsed(archive);
  if (holds)
    steps.push(stepOf("keep", undefined, message("steps", "archiveOpened", {}), dialect.archive.open(archive)));
  for (const action of order) steps.push(...emit(action, { request, consequences, archive, settlements, movements }));
  steps.push(...advances(request, consequences));
  if (restores !== undefined && isUsed(restores)) {
    steps.push(stepOf("restore", undefined, message("steps", "archiveClosed", {}), dialect.archive.close(restores)));
  }
  if (restores !== undefined && holds)
    steps.push(stepOf("retire", undefined, message("steps", "archiveTidied", {}), dialect.archive.tidy(archive)));
  const makes = steps.some(({ action }) => action !== "drop" && action !== "rename");
  const { before, after } = standingSteps(request, makes);
  return { consequences, archive, settlements, steps: [...before, ...steps, ...after] };
}

/** True when the archive has a place of its own: something rests in it, or it marks that values were converted. */
function isUsed({ moves, keeps, conversions, identities }: Archive): boolean {
  return moves.size + keeps.size + conversions.size + identities.size > 0;
}
