import type { EarlierAttribute, EarlierType, ReadAs, Snapshot } from "../dialects/proof_tools.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { DeclaredConversion } from "../plan/declared_conversions.ts";
import type { Correspondence } from "./compare.ts";
import { type Family, familiesOf } from "./family.ts";

/** The later id of a fact, as the plan renames. */
export function follow(plan: Plan, id: FactId): FactId {
  let path = id.path;
  for (const change of plan.forward.changes) {
    if (change.type !== "rename") continue;
    const { from, to } = change;
    if (from.kind === "table" && path[0] === from.path[0] && path[1] === from.path[1])
      path = [...to.path, ...path.slice(2)];
    else if (from.kind === id.kind && from.path.join("\0") === path.join("\0")) path = to.path;
  }
  return { kind: id.kind, path };
}

/** What gives columns other values than they had. */
export interface Given {
  readonly intent: Intent;
  readonly conversions: readonly DeclaredConversion[];
}

function isGiven({ path }: FactId, given: Given, to: Schema): boolean {
  const { intent, conversions } = given;
  if (intent.fill[path.slice(1).join(".")] !== undefined || intent.fill[path.join(".")] !== undefined) return true;
  const table = keyOf({ kind: "table", path: path.slice(0, 2) });
  if (conversions.length === 0) return false;
  if (
    conversions.some((each) => each.table === table && (each.up.has(path[2] ?? "") || each.follows.has(path[2] ?? "")))
  )
    return true;
  return tablesAbove(path, to).some((above) => isGiven({ kind: "column", path: [...above, path[2] ?? ""] }, given, to));
}

/** Paths of the tables in which one is a partition, or from which it inherits. */
export function tablesAbove(path: readonly string[], schema: Schema): readonly (readonly string[])[] {
  const own = path.slice(0, 2);
  const parent = schema.facts.get(keyOf({ kind: "partition", path: own }))?.value["parent"];
  const inherits = schema.facts.get(keyOf({ kind: "table", path: own }))?.value["inherits"];
  return [
    ...((inherits ?? []) as readonly (readonly string[])[]),
    ...(parent === undefined ? [] : [parent as readonly string[]]),
  ];
}

/** Tables and columns that are in both schemas and must hold the same values in both. */
export function carriedTables(from: Schema, to: Schema, plan: Plan, given: Given): readonly Correspondence[] {
  const columns = new Map<string, Fact[]>();
  for (const fact of from.facts.values()) {
    if (fact.id.kind !== "column") continue;
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    const known = columns.get(table);
    if (known === undefined) columns.set(table, [fact]);
    else known.push(fact);
  }
  return familiesOf(from, to, (id) => follow(plan, id)).map(({ head, before, after, leaving }: Family) => ({
    name: head.id.path.join("."),
    head: head.id.path,
    before,
    after,
    leaving,
    columns: (columns.get(head.key) ?? []).flatMap((fact) => {
      const id = follow(plan, fact.id);
      const wanted = to.facts.get(keyOf(id));
      if (wanted === undefined || wanted.value["generated"] !== null || isGiven(id, given, to)) return [];
      return [{ before: fact.id.path[2] ?? "", after: id.path[2] ?? "" }];
    }),
  }));
}

/** Columns whose type changed are compared as what they were. */
export function readAs(from: Schema, to: Schema, plan: Plan, tables: readonly Correspondence[]): ReadAs {
  const types = new Map<string, EarlierType>();
  const labels = renamedLabels(plan);
  const shapes = changedShapes(from, to);
  for (const { before, after, columns } of tables) {
    for (const column of columns) {
      const old = columnOf(from, before[0] ?? [], column.before);
      const names = labels.get(old?.needs.find((need) => labels.has(need)) ?? "");
      for (const path of after) {
        const [then, now] = [old, columnOf(to, path, column.after)].map((fact) => fact?.value["type"]);
        if (typeof then !== "string" || typeof now !== "string") continue;
        const key = JSON.stringify([...path, column.after]);
        const own = keyOf({ kind: "table", path: before[0] ?? [] });
        const attributes = shapes.get(old?.needs.find((need) => need !== own && shapes.has(need)) ?? "");
        if (names !== undefined && then === now) types.set(key, { now, then, labels: names });
        else if (attributes !== undefined && then === now) types.set(key, { now, then, attributes });
        // A type that is gone by then cannot be read back; its text is compared.
        else if (then !== now && !then.includes(".")) types.set(key, { now, then });
      }
    }
  }
  return types;
}

/** By the key of an enum: the names that its labels had, by those that they have. */
function renamedLabels(plan: Plan): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const types = new Map<string, Map<string, string>>();
  for (const change of plan.forward.changes) {
    if (change.type !== "rename" || change.from.kind !== "label") continue;
    const key = keyOf({ kind: "enum", path: change.from.path.slice(0, 2) });
    const [before = "", after = ""] = [change.from, change.to].map(({ path }) => path[2]);
    const names = types.get(key) ?? new Map<string, string>();
    names.set(after, names.get(before) ?? before);
    names.delete(before);
    types.set(key, names);
  }
  return types;
}

/** The attributes that rows of each composite type and each table had, where they have others now. */
function changedShapes(from: Schema, to: Schema): ReadonlyMap<string, readonly EarlierAttribute[]> {
  const changed = new Map<string, readonly EarlierAttribute[]>();
  const later = shapes(to);
  for (const [key, before] of shapes(from)) {
    const after = later.get(key);
    if (after === undefined) continue;
    const isSame = ({ name, type }: Attribute, at: number): boolean =>
      after[at]?.name === name && after[at].type === type;
    if (before.length === after.length && before.every(isSame)) continue;
    changed.set(
      key,
      before.map(({ name, type: then }) => {
        const now = after.find((attribute) => attribute.name === name)?.type;
        return { name, then, ...(now === undefined ? {} : { now }) };
      }),
    );
  }
  return changed;
}

interface Attribute {
  readonly name: string;
  readonly type: string;
}

/** By key: the attributes of composite types, and of the rows of tables. */
function shapes(schema: Schema): ReadonlyMap<string, readonly Attribute[]> {
  const found = new Map<string, readonly Attribute[]>();
  for (const fact of schema.facts.values())
    if (fact.id.kind === "composite") found.set(fact.key, fact.value["attributes"] as unknown as readonly Attribute[]);
  for (const [table, names] of schema.columnOrder) {
    const path = schema.facts.get(table)?.id.path ?? [];
    found.set(
      table,
      names.map((name) => ({ name, type: String(columnOf(schema, path, name)?.value["type"]) })),
    );
  }
  return found;
}

function columnOf(schema: Schema, table: readonly string[], column: string): Fact | undefined {
  return schema.facts.get(keyOf({ kind: "column", path: [...table, column] }));
}

/** Every table with all its columns, as it is. */
export function everyTable(snapshot: Snapshot): readonly Correspondence[] {
  return [...snapshot.tables.values()].map(({ path, columns }) => ({
    name: path.join("."),
    head: path,
    before: [path],
    after: [path],
    leaving: [],
    columns: columns.map((name) => ({ before: name, after: name })),
  }));
}
