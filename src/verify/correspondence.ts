import type { EarlierType, ReadAs, Snapshot } from "../dialects/proof_tools.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { Correspondence } from "./compare.ts";
import { type Family, familiesOf } from "./family.ts";

function follow(plan: Plan, id: FactId): FactId {
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

/** Tables and columns that are in both schemas and must hold the same values in both. */
export function carriedTables(from: Schema, to: Schema, plan: Plan, intent: Intent): readonly Correspondence[] {
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
    before,
    after,
    leaving,
    columns: (columns.get(head.key) ?? []).flatMap((fact) => {
      const id = follow(plan, fact.id);
      const wanted = to.facts.get(keyOf(id));
      const isFilled =
        intent.fill[id.path.slice(1).join(".")] !== undefined || intent.fill[id.path.join(".")] !== undefined;
      if (wanted === undefined || wanted.value["generated"] !== null || isFilled) return [];
      return [{ before: fact.id.path[2] ?? "", after: id.path[2] ?? "" }];
    }),
  }));
}

/** Columns whose type changed are compared as what they were. */
export function readAs(from: Schema, to: Schema, plan: Plan, tables: readonly Correspondence[]): ReadAs {
  const types = new Map<string, EarlierType>();
  const labels = renamedLabels(plan);
  const composites = changedComposites(from, to);
  for (const { before, after, columns } of tables) {
    for (const column of columns) {
      const old = columnOf(from, before[0] ?? [], column.before);
      const names = labels.get(old?.needs.find((need) => labels.has(need)) ?? "");
      for (const path of after) {
        const [then, now] = [old, columnOf(to, path, column.after)].map((fact) => fact?.value["type"]);
        if (typeof then !== "string" || typeof now !== "string") continue;
        const key = JSON.stringify([...path, column.after]);
        const attributes = composites.get(old?.needs.find((need) => composites.has(need)) ?? "");
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

/** The attributes that each composite type had, where it gained or lost some. */
function changedComposites(from: Schema, to: Schema): ReadonlyMap<string, NonNullable<EarlierType["attributes"]>> {
  const names = (fact: Fact | undefined): readonly string[] =>
    ((fact?.value["attributes"] ?? []) as readonly { readonly name: string }[]).map(({ name }) => name);
  const changed = new Map<string, NonNullable<EarlierType["attributes"]>>();
  for (const fact of from.facts.values()) {
    if (fact.id.kind !== "composite" || !to.facts.has(fact.key)) continue;
    const [before, after] = [names(fact), names(to.facts.get(fact.key))];
    if (before.length === after.length && before.every((name) => after.includes(name))) continue;
    changed.set(
      fact.key,
      before.map((name) => ({ name, isGone: !after.includes(name) })),
    );
  }
  return changed;
}

function columnOf(schema: Schema, table: readonly string[], column: string): Fact | undefined {
  return schema.facts.get(keyOf({ kind: "column", path: [...table, column] }));
}

/** Every table with all its columns, as it is. */
export function everyTable(snapshot: Snapshot): readonly Correspondence[] {
  return [...snapshot.tables.values()].map(({ path, columns }) => ({
    name: path.join("."),
    before: [path],
    after: [path],
    leaving: [],
    columns: columns.map((name) => ({ before: name, after: name })),
  }));
}
