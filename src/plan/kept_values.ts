import { sameJson } from "../diff/diff.ts";
import type { Archive, Keep, KeptColumn } from "../model/archive.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { MovingSource } from "../model/moving_source.ts";
import type { Schema } from "../model/schema.ts";
import { byTable, tableKey } from "./by_table.ts";
import type { Consequences } from "./consequences.ts";
import { filledBelow, filledColumns, fillOf } from "./fill.ts";
import { keyColumns, looseKeyColumns } from "./key_columns.ts";
import { movingSources } from "./moving_sources.ts";
import { remadeTableOf } from "./remade_table.ts";

/** By table: the values that a route takes away from tables that stay, and the NULLs that it fills. */
export function keptValues(
  consequences: Consequences,
  from: Schema,
  to: Schema,
  moves: ReadonlyMap<string, Fact>,
  purpose: Archive["purpose"],
  intent: Intent,
): ReadonlyMap<string, Keep> {
  const lost = new Map<string, KeptColumn[]>();
  for (const fact of consequences.drops.values()) {
    if (fact.id.kind !== "column" || moves.has(tableKey(fact)) || fact.value["generated"] !== null) continue;
    if (isInPartition(fact, from, to)) continue;
    if (consequences.absorbed.has(tableKey(fact)) || staysInRemade(fact, consequences)) continue;
    const fallback = from.facts.get(keyOf({ kind: "default", path: fact.id.path }));
    const table = tableKey(fact);
    // By then types of the default may stand aside, and what its routines read may be gone; a volatile one gives other values.
    const computable =
      fallback?.derived?.["volatile"] !== true &&
      fallback?.needs.every((need) => !consequences.asides.has(need) && from.facts.get(need)?.id.kind !== "routine");
    const filled = fillOf(fact, intent);
    // What an expression of the spec names may stand aside, too.
    const isMade =
      purpose === "undone" && (filled === undefined ? computable === true : consequences.asides.size === 0);
    const made = isMade ? (filled ?? fallback?.value["expression"]) : undefined;
    const later = to.facts.get(fact.key);
    const kept: KeptColumn = {
      column: fact,
      ...(typeof made === "string" ? { made } : {}),
      comesFilled:
        fallback !== undefined ||
        fact.derived?.["typeDefault"] === true ||
        (later !== undefined && later.value["generated"] !== null),
    };
    lost.set(table, [...(lost.get(table) ?? []), kept]);
  }
  // Rows of partitions are kept with those of their table, rows of heirs by themselves.
  const inHeirs = filledBelow(consequences, intent, to).filter(
    ({ column }) => !to.facts.has(keyOf({ kind: "partition", path: column.id.path.slice(0, 2) })),
  );
  const filled = [...filledColumns(consequences, intent), ...inHeirs];
  for (const { column, expression } of purpose === "migration" ? filled : []) {
    const table = tableKey(column);
    lost.set(table, [...(lost.get(table) ?? []), { column, comesFilled: false, fill: expression }]);
  }
  const keeps = new Map<string, Keep>();
  if (lost.size === 0) return keeps;
  const columns = byTable(to.facts.values(), "column");
  const sources = movingSources(consequences, consequences.absorbed, from, to, purpose === "undone");
  const keys = [to, from].map((schema) => byTable(schema.facts.values(), "constraint"));
  for (const [key, kept] of lost) {
    // A table that is made anew holds its old shape while values are kept, and has it again when they come back.
    const table = (consequences.asides.has(key) ? from : to).facts.get(key);
    if (table === undefined) continue;
    const common = (columns.get(key) ?? []).filter(
      (column) =>
        from.facts.has(column.key) &&
        (!consequences.drops.has(column.key) || staysInRemade(column, consequences)) &&
        column.value["generated"] === null &&
        from.facts.get(column.key)?.value["generated"] === null,
    );
    const filled = new Set(kept.flatMap(({ column, fill }) => (fill === undefined ? [] : [column.key])));
    const constraints = keys.flatMap((side) => side.get(key) ?? []);
    // A column that is filled cannot tell later which row it was.
    const lasting = common.filter((column) => !filled.has(column.key));
    const own = keyColumns(constraints, lasting, from, to);
    const hasRest = own === undefined && kept.length > 1 && lasting.length > 0 && lasting.length < common.length;
    keeps.set(key, {
      table,
      columns: kept,
      key: own,
      looseKey: looseKeyColumns(constraints, lasting, from, to),
      common,
      rest: hasRest ? lasting : undefined,
      ...earlyKeep(key, common, sources.get(key) ?? [], consequences, from),
    });
  }
  return keeps;
}

function earlyKeep(
  key: string,
  common: readonly Fact[],
  sources: readonly MovingSource[],
  { asides }: Consequences,
  { facts }: Schema,
): Pick<Keep, "early"> {
  const parting = sources.filter(({ stays }) => stays === undefined);
  const table = facts.get(key);
  if (parting.length === 0 || table === undefined || asides.has(key)) return {};
  const before = common.flatMap((column) => facts.get(column.key) ?? []);
  return { early: { table, before: new Map(before.map((column) => [column.key, column])), parting } };
}

/** True for a column that a partitioned table speaks for; a plain table keeps values for itself, whatever it inherits. */
function isInPartition(column: Fact, from: Schema, to: Schema): boolean {
  const key = keyOf({ kind: "partition", path: column.id.path.slice(0, 2) });
  const [partition, later] = [from.facts.get(key), to.facts.get(key)];
  if (partition === undefined || column.value["inherited"] !== true || column.value["local"] === true) return false;
  // One that leaves with its rows loses columns of its own.
  return later !== undefined && sameJson(partition.value["parent"] ?? null, later.value["parent"] ?? null);
}

/** True for a column whose values are copied with the rows of a table that is made anew. */
export function staysInRemade(column: Fact, consequences: Consequences): boolean {
  const later = consequences.creates.get(column.key);
  if (later === undefined || remadeTableOf(column, consequences) === undefined) return false;
  // What the database computes from now on takes no value of before.
  return column.value["generated"] !== null || later.value["generated"] === null;
}
