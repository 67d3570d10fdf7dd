import type { Snapshot } from "../dialects/proof_tools.ts";
import { type FactId, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { Correspondence } from "./compare.ts";

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
  const tables = new Map<
    string,
    { before: readonly string[]; after: readonly string[]; columns: { before: string; after: string }[] }
  >();
  for (const fact of from.facts.values()) {
    if (fact.id.kind !== "table" || fact.value["partitionBy"] !== null) continue;
    const after = follow(plan, fact.id);
    if (to.facts.has(keyOf(after))) tables.set(fact.key, { before: fact.id.path, after: after.path, columns: [] });
  }
  for (const fact of from.facts.values()) {
    if (fact.id.kind !== "column") continue;
    const table = tables.get(keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
    const after = follow(plan, fact.id);
    const wanted = to.facts.get(keyOf(after));
    if (table === undefined || wanted === undefined) continue;
    const computed = wanted.value["generated"] !== null;
    const name = after.path.slice(1).join(".");
    const isFilled = intent.fill[name] !== undefined || intent.fill[after.path.join(".")] !== undefined;
    if (!computed && !isFilled) table.columns.push({ before: fact.id.path[2] ?? "", after: after.path[2] ?? "" });
  }
  return [...tables.values()];
}

/** Columns whose type changed are compared as what they were. */
export function readAs(
  from: Schema,
  to: Schema,
  tables: readonly Correspondence[],
): ReadonlyMap<string, { readonly now: string; readonly then: string }> {
  const types = new Map<string, { readonly now: string; readonly then: string }>();
  for (const { before, after, columns } of tables) {
    for (const column of columns) {
      const then = from.facts.get(keyOf({ kind: "column", path: [...before, column.before] }))?.value["type"];
      const now = to.facts.get(keyOf({ kind: "column", path: [...after, column.after] }))?.value["type"];
      // A type that is gone by then cannot be read back; its text is compared.
      if (typeof then === "string" && typeof now === "string" && then !== now && !then.includes(".")) {
        types.set(JSON.stringify([...after, column.after]), { now, then });
      }
    }
  }
  return types;
}

/** Every table with all its columns, as it is. */
export function everyTable(snapshot: Snapshot): readonly Correspondence[] {
  return [...snapshot.tables.values()].map(({ path, columns }) => ({
    before: path,
    after: path,
    columns: columns.map((name) => ({ before: name, after: name })),
  }));
}
