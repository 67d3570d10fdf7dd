import type { Conversion, Converted, Lookup, Original } from "../model/conversion.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { PartialRule } from "../model/partial_rule.ts";
import { byTable } from "./by_table.ts";
import {
  type ConversionRequest,
  declaredValues,
  returningValues,
  type Value,
  type Values,
} from "./conversion_values.ts";
import type { DeclaredConversion, Follow } from "./declared_conversion.ts";
import { firingKinds } from "./firing.ts";
import { keyColumns, looseKeyColumns } from "./key_columns.ts";
import { partialRules } from "./partial_rules.ts";
import { returningPartitions } from "./returning_partitions.ts";
import { tablesUp } from "./tables_up.ts";

type Shape = Omit<
  Conversion,
  | "converted"
  | "originals"
  | "reads"
  | "expressionsRead"
  | "reversesRead"
  | "calls"
  | "above"
  | "takesLater"
  | "returning"
>;

/** By table: what becomes of values that change shape. */
export function conversionsOf(request: ConversionRequest): ReadonlyMap<string, Conversion> {
  const { declared, restores } = request;
  const conversions = new Map<string, Conversion>();
  const follows = new Map<string, Follow>();
  const index = indexOf(request);
  const tops =
    restores === undefined
      ? withHeirs(
          declared.map(({ table }) => table),
          request,
        )
      : new Map([...restores.conversions].map(([key, { above }]) => [key, above ?? key]));
  for (const [key, top] of tops) {
    const table = request.to.facts.get(key);
    const forward = restores?.conversions.get(key);
    const present = request.from.facts.get(key);
    if (table === undefined || present === undefined) continue;
    // What is said of tables further up comes first: heirs share what holds the values meanwhile.
    const above = tablesUp(key, request.to);
    const own = declared
      .filter((each) => tops.get(each.table) === top && (each.table === key || above.has(each.table)))
      .sort((a, b) => tablesUp(a.table, request.to).size - tablesUp(b.table, request.to).size);
    const { values, originals } =
      forward === undefined ? declaredValues(key, own, request, index.columns) : returningValues(forward, request);
    const kept = (request.keeps.get(key)?.columns ?? [])
      .filter(({ column, fill }) => fill === undefined && !originals.some((each) => each.column.key === column.key))
      .map(
        ({ column, made, comesFilled }): Original => ({
          column,
          reverse: made,
          became: [],
          isNullKept: made === undefined && comesFilled && column.value["notNull"] !== true,
        }),
      );
    const stays = pointsNowhere(key, own);
    for (const { column, follow } of values) if (follow !== undefined) follows.set(column.key, follow);
    // Filtered by its place, which heirs share with the table at the top.
    const converted = values.flatMap((value, at) => (stays(value) ? [] : [placed(value, at, request)]));
    const returning = request.keeps.has(key) ? [] : returningPartitions(table, converted, request);
    conversions.set(key, {
      ...shapeOf({ table, present }, values, request, index),
      above: top === key ? undefined : top,
      takesLater: returning.length > 0,
      returning,
      converted,
      originals: [...originals, ...kept],
      ...readsOf(forward, own),
      calls: forward?.calls ?? own.flatMap(({ calls }) => calls),
    });
  }
  return resolved(conversions, follows);
}

/** On the way back the reverses are what is computed; nothing is computed again from what that makes. */
function readsOf(
  forward: Conversion | undefined,
  own: readonly DeclaredConversion[],
): Pick<Conversion, "reads" | "expressionsRead" | "reversesRead"> {
  const [up, down] =
    forward === undefined
      ? [own.flatMap(({ upReads }) => upReads), own.flatMap(({ downReads }) => downReads)]
      : [forward.reversesRead, []];
  return { reads: [...new Set([...up, ...down])], expressionsRead: up, reversesRead: down };
}

/** With the places at which followers find what they follow. */
function resolved(
  conversions: ReadonlyMap<string, Conversion>,
  follows: ReadonlyMap<string, Follow>,
): ReadonlyMap<string, Conversion> {
  if (follows.size === 0) return conversions;
  const lookupOf = (follow: Follow | undefined): Lookup | undefined => {
    const parent = follow === undefined ? undefined : conversions.get(follow.table);
    const target = parent?.converted.find(({ column }) => column.id.path[2] === follow?.column);
    if (follow === undefined || parent === undefined || target === undefined) return undefined;
    const { table } = parent;
    return { table, column: follow.column, value: target.stage ?? follow.column, match: follow.match };
  };
  const targets = new Set([...follows.values()].map(({ table }) => table));
  const tops = new Set(
    [...conversions].flatMap(([key, { above, converted }]) => {
      const looksUp = converted.some(({ column }) => follows.has(column.key));
      return targets.has(key) || looksUp ? [above ?? key] : [];
    }),
  );
  return new Map(
    [...conversions].map(([key, conversion]) => [
      key,
      {
        ...conversion,
        takesLater: conversion.takesLater || tops.has(conversion.above ?? key),
        converted: conversion.converted.map((each) => ({ ...each, lookup: lookupOf(follows.get(each.column.key)) })),
      },
    ]),
  );
}

interface TableIndex {
  readonly columns: ReadonlyMap<string, readonly Fact[]>;
  readonly constraints: readonly ReadonlyMap<string, readonly Fact[]>[];
  readonly triggers: ReadonlyMap<string, readonly Fact[]>;
  readonly rules: (table: string) => readonly PartialRule[];
}

function indexOf({ from, to }: ConversionRequest): TableIndex {
  return {
    columns: byTable(to.facts.values(), "column"),
    constraints: [to, from].map((schema) => byTable(schema.facts.values(), "constraint")),
    triggers: byTable(from.facts.values(), ...firingKinds),
    rules: partialRules(from),
  };
}

/** The tables of which the spec speaks, and those that inherit from them, each with the one at the top. */
function withHeirs(tables: Iterable<string>, { to }: ConversionRequest): ReadonlyMap<string, string> {
  const tops = new Map<string, string>();
  const heirs = new Map<string, string[]>();
  for (const { id, key, value } of to.facts.values())
    for (const path of id.kind === "table" ? ((value["inherits"] ?? []) as readonly (readonly string[])[]) : []) {
      const parent = keyOf({ kind: "table", path });
      heirs.set(parent, [...(heirs.get(parent) ?? []), key]);
    }
  const visit = (key: string, top: string): void => {
    if (tops.has(key) && key !== top) return;
    tops.set(key, top);
    for (const heir of heirs.get(key) ?? []) visit(heir, top);
  };
  const roots = new Set(tables);
  for (const key of [...roots].sort()) if (![...tablesUp(key, to)].some((parent) => roots.has(parent))) visit(key, key);
  return tops;
}

/** A foreign key is the table's own: heirs have its columns, and their values point to nothing unless they have one too. */
function pointsNowhere(key: string, own: readonly DeclaredConversion[]): (value: Value) => boolean {
  const pointing = new Set(own.filter(({ table }) => table === key).flatMap(({ follows }) => [...follows.keys()]));
  const isHeir = own.some(({ table }) => table !== key);
  return ({ column, before, follow }) =>
    follow !== undefined &&
    isHeir &&
    !pointing.has(column.id.path[2] ?? "") &&
    before?.value["type"] === column.value["type"];
}

/** A new column takes its values itself, unless it comes with the table; others are held beside the old ones. */
function placed({ follow, ...value }: Value, at: number, { consequences, from }: ConversionRequest): Converted {
  const table = keyOf({ kind: "table", path: value.column.id.path.slice(0, 2) });
  const isRemade = consequences.asides.has(table);
  const isNew = !from.facts.has(value.column.key);
  const changesType = consequences.alters
    .get(value.column.key)
    ?.attributes.some((name) => name === "type" || name === "retype" || name === "collation");
  return {
    ...value,
    lookup: undefined,
    stage: isNew && !isRemade ? undefined : `smartspec_new_${at}`,
    atOnce: !isRemade && changesType !== true,
  };
}

function shapeOf(
  { table, present }: Pick<Conversion, "table" | "present">,
  values: Values,
  { consequences, from, to }: ConversionRequest,
  { columns, constraints, triggers, rules }: TableIndex,
): Shape {
  const { key } = table;
  const isRemade = consequences.asides.has(key);
  const isPartitioned = [table, present].some((side) => side.value["partitionBy"] !== null);
  const converted = new Set(values.map(({ column }) => column.key));
  const own = columns.get(key) ?? [];
  const plain = own.filter((column) => column.value["generated"] === null);
  const both = plain.filter(
    (column) => from.facts.has(column.key) && from.facts.get(column.key)?.value["generated"] === null,
  );
  const stays = (need: string): boolean =>
    from.facts.get(need) !== undefined && to.facts.get(need)?.id.kind !== "column" && !consequences.creates.has(need);
  const unconverted = both.filter((column) => !converted.has(column.key));
  const known = constraints.flatMap((side) => side.get(key) ?? []);
  const row = plain
    .filter((column) => converted.has(column.key) || both.includes(column) || !isRemade)
    .map((after) => ({ after, before: from.facts.get(after.key) }));
  const told = new Set(row.map(({ after }) => after.key));
  return {
    table,
    present,
    row,
    computed: own.filter(
      ({ value, needs }) =>
        value["generated"] !== null && needs.every((need) => need === key || told.has(need) || stays(need)),
    ),
    key: keyColumns(known, both, from, to, converted),
    looseKey: looseKeyColumns(known, unconverted, from, to),
    common: unconverted,
    isPartitioned,
    triggers: (triggers.get(key) ?? []).filter((trigger) => !consequences.drops.has(trigger.key)),
    rules: rules(key).filter(({ constraint }) => !consequences.drops.has(constraint.key)),
  };
}
