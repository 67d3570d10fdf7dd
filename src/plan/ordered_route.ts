import type { Archive } from "../model/archive.ts";
import { Failure } from "../model/failure.ts";
import type { ReturningRows } from "../model/returning_rows.ts";
import { type Action, nodeOf } from "./action.ts";
import { actionsOf } from "./actions.ts";
import { archiveOf } from "./archive.ts";
import { arrivedRows, leaving, leavingWithMove } from "./arrivals_beside.ts";
import { computedOtherwise } from "./computed_so_far.ts";
import { type Consequences, consequencesOf } from "./consequences.ts";
import { conversionsOf } from "./conversions.ts";
import { drawnSequences } from "./drawn_sequences.ts";
import { CycleError } from "./graph.ts";
import { movementsOf } from "./movements.ts";
import { orderActions } from "./order.ts";
import { quarantineOf } from "./quarantine.ts";
import { isOfValues } from "./replaced_types.ts";
import { revaluedColumns } from "./revalued_columns.ts";
import type { RouteRequest } from "./route_request.ts";
import { settlementsOf } from "./settlements.ts";
import { changedFact, isStanding } from "./standing.ts";
import { tightenedLate } from "./tightened_late.ts";
import { typesOfKeys } from "./types_of_keys.ts";

/** The actions of one direction in their order, and all that they were found by. */
interface OrderedRoute {
  readonly consequences: Consequences;
  readonly archive: Archive;
  readonly returning: ReadonlyMap<string, ReturningRows>;
  readonly settlements: ReturnType<typeof settlementsOf>;
  readonly movements: ReturnType<typeof movementsOf>;
  readonly order: readonly Action[];
}

/**
 * Where actions wait for each other in a circle, what would change in place on it is made anew instead: its old form goes
 * early, and its new one comes late. @throws Failure `planHasCycle` where nothing can.
 */
export function orderedRoute(request: RouteRequest): OrderedRoute {
  const remade = new Set<string>();
  for (;;) {
    try {
      return routeWith(request, remade);
    } catch (error) {
      if (!(error instanceof CycleError)) throw error;
      const known = remade.size;
      for (const { key, id } of request.from.facts.values())
        if (error.path.includes(nodeOf("alter", key)) && holdsNothing(id.kind, request)) remade.add(key);
      if (remade.size === known) throw Failure.work("planHasCycle", { path: error.path.join(" → ") }, { cause: error });
    }
  }
}

/** True for kinds without rows, values or state of their own. */
function holdsNothing(name: string, { dialect }: RouteRequest): boolean {
  const kind = dialect.kinds.get(name);
  return name !== "column" && kind?.archive === undefined && kind?.aside === undefined;
}

/** Keys of the types of values that are put back, with those that they are made of. */
function typesOfKept({ dialect, restores, to }: RouteRequest): readonly string[] {
  const types = new Set<string>();
  const add = (needs: readonly string[]): void => {
    for (const key of needs) {
      const fact = to.facts.get(key);
      if (fact === undefined || types.has(key) || !isOfValues(dialect.kinds.get(fact.id.kind))) continue;
      types.add(key);
      add(fact.needs);
    }
  };
  for (const { columns } of restores?.keeps.values() ?? []) for (const { column } of columns) add(column.needs);
  return [...types];
}

function routeWith(request: RouteRequest, remade: ReadonlySet<string>): OrderedRoute {
  const { from, to, dialect, id, restores } = request;
  const changes = request.changes.filter((change) => {
    const fact = changedFact(change);
    return fact === undefined || !isStanding(fact, request);
  });
  const consequences = consequencesOf(
    changes,
    from,
    to,
    dialect,
    restores !== undefined,
    request.target,
    revaluedColumns(request),
    // What comes back holds values of the old types, which one that changes in place could not take at once.
    new Set([
      ...remade,
      ...(restores?.asides.keys() ?? []),
      ...typesOfKept(request),
      ...typesOfKeys(request),
      ...computedOtherwise(request),
    ]),
  );
  const purpose = restores === undefined ? "migration" : "undone";
  const plain = archiveOf(consequences, from, to, dialect, id, purpose, request.intent);
  const conversions = conversionsOf({
    ...{ consequences, from, to, dialect, restores },
    declared: request.conversions,
    keeps: plain.keeps,
  });
  const keeps = new Map([...plain.keeps].filter(([table]) => !conversions.has(table)));
  const dealtWith =
    restores === undefined
      ? [...leavingWithMove(request.leaves, dialect), ...request.answered]
      : leaving(restores, dialect);
  const quarantine = quarantineOf(dealtWith, from);
  const returning = new Map(
    request.returns.filter(({ table }) => plain.moves.has(table.key)).map((rows) => [rows.table.key, rows]),
  );
  const drawn = drawnSequences(consequences, request, purpose, conversions);
  const arrived = arrivedRows(request.arrivals);
  const marks = restores === undefined ? (request.marks ?? []) : [];
  const archive: Archive = { ...plain, keeps, conversions, quarantine, returning, arrived, marks, drawn };
  const actions = actionsOf(consequences, from, to, dialect, archive, restores);
  const settling = settlementsOf(actions, consequences, from, to, dialect, request.intent, restores, conversions);
  const moving = movementsOf(consequences, from, to, request.intent, restores, conversions);
  const { movements, settlements } = tightenedLate(moving, settling, restores !== undefined);
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
    restores,
  });
  return { consequences, archive, returning, settlements, movements, order };
}
