import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { message } from "../model/message.ts";
import type { Quarantine } from "../model/quarantine.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Step } from "../model/step.ts";
import { spokenName } from "../model/written_name.ts";
import { advances } from "./advances.ts";
import { waitingArrivals } from "./arrivals_beside.ts";
import type { Consequences } from "./consequences.ts";
import { keptSequences, restoredSequences } from "./drawn_sequences.ts";
import { emit } from "./emit.ts";
import { orderedRoute } from "./ordered_route.ts";
import { checksOnReturn } from "./retyped_on_return.ts";
import type { RouteRequest } from "./route_request.ts";
import { standingSteps } from "./standing.ts";
import { stepOf } from "./step_of.ts";

export interface PlannedRoute {
  readonly consequences: Consequences;
  readonly archive: Archive;
  readonly settlements: ReadonlyMap<string, Settlement>;
  readonly first: readonly Step[];
  readonly steps: readonly Step[];
}

/** Plans one direction: consequences, what to put away, actions, their order, and the SQL of each. */
export function planRoute(request: RouteRequest): PlannedRoute {
  const { dialect, restores } = request;
  const { consequences, archive, settlements, movements, returning, order } = orderedRoute(request);
  const { quarantine } = archive;
  const steps: Step[] = [];
  const first: Step[] = [];
  const readFirst: Step[] = [];
  first.push(...readReturning(request));
  const holds = isUsed(archive);
  if (holds)
    (quarantine === undefined ? steps : first).push(
      stepOf("keep", undefined, message("steps", "archiveOpened", {}), dialect.archive.open(archive)),
    );
  for (const { rows, number } of waitingArrivals(request.arrivals)) {
    const because = message("steps", "arrivalsRead", { table: spokenName(rows.table.id.path) });
    const step = stepOf("keep", rows.table, because, dialect.rows.read(rows, number, archive));
    (rows.isReadFirst ? readFirst : steps).push(step);
  }
  if (quarantine !== undefined) first.push(...readFirst, quarantineStep(quarantine, archive, dialect));
  steps.push(...keptSequences(archive, "before", request));
  for (const action of order) steps.push(...emit(action, { request, consequences, archive, settlements, movements }));
  steps.push(...advances(request, consequences, archive), ...keptSequences(archive, "after", request));
  steps.push(...restoredSequences(request));
  for (const rows of returning.values()) {
    const because = message("steps", "remembered", { table: spokenName(rows.table.id.path) });
    steps.push(stepOf("keep", rows.table, because, dialect.returning.remember(rows, archive)));
  }
  for (const rows of restores?.arrived.values() ?? []) {
    const emission = restores === undefined ? { sql: [] } : dialect.rows.renumber(rows, restores, request.to);
    if (emission.sql.length === 0) continue;
    const because = message("steps", "renumbered", { table: spokenName(rows.table.id.path) });
    steps.push(stepOf("restore", rows.table, because, emission));
  }
  if (restores?.quarantine !== undefined) {
    const because = message("steps", "released", { tables: tablesIn(restores.quarantine) });
    steps.push(stepOf("restore", undefined, because, dialect.archive.release(restores)));
  }
  steps.push(...checksOnReturn({ request, consequences }));
  if (restores !== undefined && isUsed(restores)) {
    steps.push(stepOf("restore", undefined, message("steps", "archiveClosed", {}), dialect.archive.close(restores)));
  }
  if (restores !== undefined && holds)
    steps.push(stepOf("retire", undefined, message("steps", "archiveTidied", {}), dialect.archive.tidy(archive)));
  const makes = steps.some(({ action }) => action !== "drop" && action !== "rename");
  const { before, after } = standingSteps(request, makes);
  return { consequences, archive, settlements, first, steps: [...before, ...steps, ...after] };
}

/** Before anything of the later schema goes, what its rows are for the tables that come back. */
function readReturning({ dialect, restores }: RouteRequest): readonly Step[] {
  if (restores === undefined) return [];
  return [...restores.returning.values()].map((rows) => {
    const because = message("steps", "returnsRead", { table: spokenName(rows.table.id.path) });
    return stepOf("keep", rows.table, because, dialect.returning.read(rows, restores));
  });
}

/** True when the archive has a place of its own: something rests in it, or it marks that the migration ran. */
function isUsed({ moves, keeps, conversions, identities, drawn, quarantine, arrived, marks }: Archive): boolean {
  if (quarantine !== undefined || marks.length > 0) return true;
  return moves.size + keeps.size + conversions.size + identities.size + drawn.size + arrived.size > 0;
}

function tablesIn({ tables }: Quarantine): string {
  return [...tables.values()].map(({ table }) => spokenName(table.id.path)).join(", ");
}

function quarantineStep(quarantine: Quarantine, archive: Archive, dialect: Dialect): Step {
  const rules = [...new Set(quarantine.guards.map(({ answer }) => `${answer.rule}: ${answer.policy}`))].join("; ");
  const tables = tablesIn(quarantine);
  const because =
    archive.purpose === "undone"
      ? message("steps", "arrivedLeave", { tables })
      : message("steps", "quarantined", { rules, tables });
  const loses = [...quarantine.tables.values()].map(({ table }) => table.key);
  return stepOf("keep", undefined, because, dialect.archive.quarantine(archive), { loses });
}
