import type { Dialect } from "../dialects/dialect.ts";
import type { Archive } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { heirsTakeNull } from "../model/heirs_take_null.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import type { Settlement } from "../model/settlement.ts";
import { type Action, nodeOf } from "./action.ts";
import type { Actions } from "./actions.ts";
import { byTable, tableKey } from "./by_table.ts";
import type { Consequences } from "./consequences.ts";
import { filledBelow, filledColumns, fillFor } from "./fill.ts";
import { firingKinds } from "./firing.ts";
import { partialRules } from "./partial_rules.ts";
import { restoredInCopy } from "./restored_in_copy.ts";

/** By table: which columns of tables that stay have to be filled, put back or tightened once they are there. */
export function settlementsOf(
  actions: Actions,
  consequences: Consequences,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  intent: Intent,
  restores: Archive | undefined,
  conversions: Archive["conversions"],
): ReadonlyMap<string, Settlement> {
  const columns = new Map<string, Fact[]>();
  const homes = new Map<string, Action>();
  for (const action of actions.all.values()) {
    if (action.verb !== "create") continue;
    // Values that come back from the archive come after the rows, also where the column is there from the beginning.
    const put = restores?.keeps.get(action.fact.key)?.columns.map(({ column }) => column.key) ?? [];
    for (const column of [action.fact, ...action.parts.filter(({ key }) => put.includes(key))]) {
      if (column.id.kind !== "column") continue;
      homes.set(column.key, action);
      columns.set(tableKey(column), [...(columns.get(tableKey(column)) ?? []), column]);
    }
  }
  // What a table above speaks for is filled there, unless it changes by itself while that is made anew.
  const below = filledBelow(consequences, intent, to).filter(({ column }) =>
    actions.all.has(nodeOf("alter", column.key)),
  );
  const isConverted = (column: Fact): boolean =>
    conversions.get(tableKey(column))?.converted.some((each) => each.column.key === column.key) === true;
  for (const table of restores?.keeps.keys() ?? [])
    if (!columns.has(table) && to.facts.has(table)) columns.set(table, []);
  const triggers = byTable(from.facts.values(), ...firingKinds);
  const rules = partialRules(from);
  const filled = restores === undefined ? [...filledColumns(consequences, intent), ...below] : [];
  const completed = filled.filter(({ column, copied }) => !copied && !isConverted(column));
  for (const { column } of completed) {
    const table = tableKey(column);
    if (!columns.has(table)) columns.set(table, []);
  }
  /** Only for columns that stand for themselves: one that comes with its table comes with its rows. */
  const completionOf = (column: Fact): readonly string[] => {
    const home = homes.get(column.key);
    if (home?.fact.key !== column.key) return [];
    return dialect.kinds.get(column.id.kind)?.complete?.(column, { to, parts: home.parts }) ?? [];
  };
  const settlements = new Map<string, Settlement>();
  for (const [key, made] of columns) {
    const table = to.facts.get(key);
    if (table === undefined) continue;
    const keep = restores?.keeps.get(key);
    const restore = restoredInCopy(key, consequences, from, to, restores) === undefined ? keep : undefined;
    const folded = (column: Fact): boolean =>
      homes.get(column.key)?.parts.some(({ key }) => key === keyOf({ kind: "default", path: column.id.path })) === true;
    const separate = made.filter(
      (column) => !folded(column) && consequences.creates.has(keyOf({ kind: "default", path: column.id.path })),
    );
    const filled = [
      ...(restores === undefined
        ? made.flatMap((column) => (isConverted(column) ? [] : filledBy(column, intent, to)))
        : []),
      ...completed.filter(({ column }) => tableKey(column) === key).map((each) => ({ ...each, isNew: false })),
    ];
    const tightened = made.filter(
      (column) =>
        column.value["notNull"] === true &&
        column.value["generated"] === null &&
        column.value["identity"] === null &&
        (!folded(column) || heirsTakeNull(column, from)) &&
        !(homes.get(column.key)?.fact.key === key && isNotNullAbove(column, table, to)),
    );
    const settlement: Settlement = {
      table,
      restore,
      defaulted: separate,
      isRestored: keep !== undefined || conversions.has(key),
      filled,
      tightened,
      completed: made.flatMap(completionOf),
      triggers: (triggers.get(key) ?? []).filter((trigger) => !consequences.drops.has(trigger.key)),
      rules: rules(key).filter(({ constraint }) => !consequences.drops.has(constraint.key)),
      lenient: restores !== undefined,
    };
    if (
      restore !== undefined ||
      settlement.defaulted.length + filled.length + tightened.length + settlement.completed.length > 0
    )
      settlements.set(key, settlement);
  }
  return settlements;
}

/** True where the parents of an heir say that it is NOT NULL, and it does not say so itself: it has that from the beginning. */
function isNotNullAbove(column: Fact, table: Fact, { facts }: Schema): boolean {
  const stated = (column.derived?.["stated"] ?? []) as readonly string[];
  const parents = (table.value["inherits"] ?? []) as readonly (readonly string[])[];
  return (
    !stated.includes("notNull") &&
    parents.some(
      (path) =>
        facts.get(keyOf({ kind: "column", path: [...path, column.id.path[2] ?? ""] }))?.value["notNull"] === true,
    )
  );
}

function filledBy(column: Fact, intent: Intent, to: Schema): Settlement["filled"] {
  const expression = fillFor(column, intent, to);
  return expression === undefined ? [] : [{ column, expression, isNew: true }];
}
