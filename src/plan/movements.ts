import type { Archive } from "../model/archive.ts";
import type { Conversion } from "../model/conversion.ts";
import type { Fact } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { MovedColumn, RowMovement } from "../model/row_movement.ts";
import type { Schema } from "../model/schema.ts";
import { byTable, tableKey } from "./by_table.ts";
import { computedAlike } from "./computed_so_far.ts";
import type { Consequences } from "./consequences.ts";
import { becomesFilled, fillFor } from "./fill.ts";
import { firingKinds } from "./firing.ts";
import { movingSources } from "./moving_sources.ts";
import { partialRules } from "./partial_rules.ts";
import { defaultInCopy, restoredInCopy } from "./restored_in_copy.ts";

/** By table: rows that change their partition, or are copied because their table is made anew. */
export function movementsOf(
  consequences: Consequences,
  from: Schema,
  to: Schema,
  intent: Intent,
  restores: Archive | undefined,
  conversions: Archive["conversions"],
): ReadonlyMap<string, RowMovement> {
  const movements = new Map<string, RowMovement>();
  const isBack = restores !== undefined;
  const sources = movingSources(consequences, consequences.absorbed, from, to, isBack);
  const remade = [...consequences.asides].filter((key) => from.facts.get(key)?.id.kind === "table");
  const keys = new Set([...sources.keys(), ...remade]);
  if (keys.size === 0) return movements;
  const columns = byTable(to.facts.values(), "column");
  const triggers = byTable(from.facts.values(), ...firingKinds);
  const rules = partialRules(from);
  for (const key of [...keys].sort()) {
    const table = to.facts.get(key);
    if (table === undefined) continue;
    const isRemade = consequences.asides.has(key);
    const kept = (restores?.keeps.get(key)?.columns ?? []).flatMap(({ column, fill }) =>
      fill === undefined ? [column.key] : [],
    );
    const restore = restoredInCopy(key, consequences, from, to, restores);
    const own = sources.get(key) ?? [];
    const movesConverted =
      !isRemade && own.some(({ stays }) => stays === undefined) && convertsInPlace(table, conversions.get(key));
    // Rows move while the table has the columns of the wanted schema, converted ones among them.
    const standing = byTable((isBack ? from : to).facts.values(), "column").get(key) ?? [];
    const later = (columns.get(key) ?? []).filter((column) => restore !== undefined || !kept.includes(column.key));
    movements.set(key, {
      table,
      remade: isRemade ? from.facts.get(key) : undefined,
      movesConverted,
      takesAll: isRemade && (conversions.get(key)?.converted.some(({ stage }) => stage !== undefined) ?? false),
      tightened: [],
      columns: movesConverted
        ? standing.map((column) => ({ column, before: column, value: undefined, anew: false, lenient: false }))
        : later.map((column) => {
            if (kept.includes(column.key)) return restoredColumn(column, consequences, from, to);
            const held = conversions.get(key)?.converted.find((each) => each.column.key === column.key)?.stage;
            const comes = held !== undefined && !from.facts.has(column.key);
            // What is held of a column that comes back may be nothing: it has its default then, as other rows born since.
            const fallback = comes ? defaultInCopy(column.id, consequences, to) : undefined;
            const fill = isBack ? fallback : fillFor(column, intent, to);
            return {
              ...movedColumn(column, from, fill, isRemade && isBack, consequences),
              ...(isBack || fill === undefined ? {} : { isFill: true }),
              ...(held === undefined ? {} : { held }),
            };
          }),
      restore,
      sources: own,
      triggers: [key, ...own.map((source) => source.table.key)]
        .flatMap((each) => triggers.get(each) ?? [])
        .filter((trigger) => !consequences.drops.has(trigger.key)),
      rules: rules(key).filter(({ constraint }) => !consequences.drops.has(constraint.key)),
    });
  }
  return movements;
}

/** True where values change, and none of those by which rows are placed. */
function convertsInPlace({ derived }: Fact, conversion: Conversion | undefined): boolean {
  const key = (derived?.["keyColumns"] ?? []) as readonly string[];
  return conversion?.converted.every(({ column }) => !key.includes(column.id.path[2] ?? "")) === true;
}

function movedColumn(
  column: Fact,
  from: Schema,
  value: string | undefined,
  isLenient: boolean,
  { asides }: Consequences,
): MovedColumn {
  const before = from.facts.get(column.key);
  const lenient = isLenient && column.value["notNull"] === true && before?.value["notNull"] === false;
  const anew = before?.needs.some((need) => asides.has(need) && need !== tableKey(column)) === true;
  // A value that the spec declares is for rows that have none and need one.
  const fill = before === undefined || becomesFilled(before, column) ? value : undefined;
  return { column, before, value: fill, anew, lenient };
}

function restoredColumn(column: Fact, consequences: Consequences, from: Schema, to: Schema): MovedColumn {
  const before = computedAlike(column, from);
  const value = before === undefined ? defaultInCopy(column.id, consequences, to) : undefined;
  return { column, before, value, anew: false, lenient: false };
}
