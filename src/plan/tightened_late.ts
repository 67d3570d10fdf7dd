import type { RowMovement } from "../model/row_movement.ts";
import type { Settlement } from "../model/settlement.ts";

interface Moves {
  readonly movements: ReadonlyMap<string, RowMovement>;
  readonly settlements: ReadonlyMap<string, Settlement>;
}

/** The table above closes the columns of all partitions once rows are in them. */
function leaveToParent(settlements: Map<string, Settlement>, partition: string, above: Settlement): void {
  const own = settlements.get(partition);
  if (own === undefined) return;
  const closed = new Set(above.tightened.map(({ id }) => id.path[2]));
  settlements.set(partition, { ...own, tightened: own.tightened.filter(({ id }) => !closed.has(id.path[2])) });
}

/** On the way back rows that find their places may have been born since, and have no value: columns become NOT NULL after that. */
export function tightenedLate(
  movements: Moves["movements"],
  settlements: Moves["settlements"],
  isBack: boolean,
): Moves {
  if (!isBack) return { movements, settlements };
  const [moving, settling] = [new Map(movements), new Map(settlements)];
  for (const [key, movement] of movements) {
    const settlement = settlements.get(key);
    if (settlement !== undefined && movement.remade !== undefined)
      for (const { table, stays } of movement.sources)
        if (stays !== undefined) leaveToParent(settling, table.key, settlement);
    if (settlement === undefined || movement.remade !== undefined || movement.sources.length === 0) continue;
    // Those that get their values by then are tightened with that.
    if (settlement.restore?.early !== undefined) continue;
    moving.set(key, { ...movement, tightened: settlement.tightened });
    settling.set(key, { ...settlement, tightened: [] });
  }
  return { movements: moving, settlements: settling };
}
