import type { Draft } from "./draft.ts";
import type { Intent, Thing } from "./model.ts";

/** Other numbers for rows that have one, or a first one. `number`: the class of columns that hold numbers. */
export function renumbered(to: Draft, before: Thing | undefined, column: Thing, number: string): Intent[] {
  if (before === undefined)
    return to.maybe(12) ? [{ kind: "fill", column: column.id, value: to.dialect.valueOf(to, column.knows, 3) }] : [];
  return before.knows.class === number && to.maybe(12) ? [shifted(to, column)] : [];
}

/** The same values, some further on, and back. */
export function shifted(to: Draft, column: Thing): Intent {
  const [there, back] = to.maybe(70) ? [" + 1", " - 1"] : [" - 7", " + 7"];
  return {
    kind: "transform",
    table: column.within ?? 0,
    up: [[column.id, [column.id, there]]],
    down: [[column.id, [column.id, back]]],
  };
}
