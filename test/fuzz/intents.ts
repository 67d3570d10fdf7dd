import type { Draft } from "./draft.ts";
import type { Intent, Thing } from "./model.ts";

/** What a dialect adds to what every spec might say. */
export interface Sayings {
  /** Kinds whose things a spec can give other names. */
  readonly renames: ReadonlySet<string>;
  /** Kinds of rules that a spec can answer for. */
  readonly rules: readonly string[];
  /** False for a thing whose renaming the spec cannot tell. */
  isTellable(from: Draft, to: Draft, thing: Thing): boolean;
  /** A value for a column that is new, stricter or of another type. */
  valued(from: Draft, to: Draft, column: Thing): Intent[];
  /** Rows for a new table out of what was there. */
  moved(from: Draft, to: Draft): Intent[];
}

/** What a spec might say of the way from one schema to the other; sometimes nothing. */
export function intentsFrom(sayings: Sayings): (from: Draft, to: Draft) => Intent[] {
  return (from, to) => {
    if (to.maybe(15)) return [];
    const shared = [...to.model.values()].flatMap((thing) => {
      const before = from.get(thing.id);
      return before === undefined ? [] : [{ before, thing }];
    });
    const isOther = ({ before, thing }: (typeof shared)[number]): boolean =>
      before.name !== thing.name || (thing.kind === "table" && before.within !== thing.within);
    const renamings = shared.flatMap((both): Intent[] =>
      isOther(both) && sayings.renames.has(both.thing.kind) && sayings.isTellable(from, to, both.thing) && to.maybe(75)
        ? [{ kind: "rename", thing: both.thing.id }]
        : [],
    );
    const told = new Set(renamings.flatMap((intent) => (intent.kind === "rename" ? [intent.thing] : [])));
    // What has another name and is not said to be the same is another thing.
    const same = (thing: Thing): boolean => {
      const before = from.get(thing.id);
      return before === undefined || !isOther({ before, thing }) || told.has(thing.id);
    };
    const isSame = (column: Thing): boolean =>
      same(column) && [to.get(column.within)].every((table) => table === undefined || same(table));
    return [
      ...renamings,
      ...to.of("column").flatMap((column) => (isSame(column) ? sayings.valued(from, to, column) : [])),
      ...answered(from, to, sayings.rules),
      ...sayings.moved(from, to),
    ];
  };
}

/** Answers for rules that are new or stricter. */
function answered(from: Draft, to: Draft, kinds: readonly string[]): Intent[] {
  const policies = ["quarantine", "quarantine", "set_null", "keep_first"];
  const rules = to.of(...kinds).filter((thing) => {
    const before = from.get(thing.id);
    const isStricter = before === undefined || JSON.stringify(before.parts) !== JSON.stringify(thing.parts);
    return isStricter && from.get(thing.within) !== undefined;
  });
  return rules
    .filter(() => to.maybe(35))
    .map(({ id }): Intent => ({ kind: "violations", rule: id, on: undefined, policy: to.any(policies) ?? "stop" }));
}
