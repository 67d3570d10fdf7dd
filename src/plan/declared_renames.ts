import type { Renaming } from "../diff/rename.ts";
import { type FactId, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { orderedRenames } from "./ordered_renames.ts";

function tablePath(name: string): readonly [string, string] {
  const parts = name.split(".");
  return parts.length > 1 ? [parts[0] ?? "", parts.slice(1).join(".")] : ["public", name];
}

/** The renamings that the spec declares, tables before their columns. @throws Failure `renameUnknown`. */
export function declaredRenamings(intent: Intent, from: Schema, to: Schema): readonly Renaming[] {
  const tables: Renaming[] = [];
  const columns: Renaming[] = [];
  const oldNames = new Map<string, FactId>();
  for (const [old, fresh] of Object.entries(intent.rename.tables)) {
    const before: FactId = { kind: "table", path: tablePath(old) };
    const after: FactId = { kind: "table", path: tablePath(fresh) };
    check(old, before, from, "from");
    check(fresh, after, to, "to");
    oldNames.set(keyOf(after), before);
    tables.push({ from: before, to: after });
  }
  for (const [name, fresh] of Object.entries(intent.rename.columns)) {
    const parts = name.split(".");
    const column = parts.pop() ?? "";
    const table: FactId = { kind: "table", path: tablePath(parts.join(".")) };
    const old = oldNames.get(keyOf(table)) ?? table;
    check(name, { kind: "column", path: [...old.path, column] }, from, "from");
    check(`${parts.join(".")}.${fresh}`, { kind: "column", path: [...table.path, fresh] }, to, "to");
    columns.push({
      from: { kind: "column", path: [...table.path, column] },
      to: { kind: "column", path: [...table.path, fresh] },
    });
  }
  return [
    ...orderedRenames(tables),
    ...orderedRenames(columns),
    ...orderedRenames(Object.entries(intent.rename.values).map((entry) => labelRenaming(entry, from, to))),
  ];
}

/** A label may hold dots: the type is the one that has it. */
function labelRenaming([name, fresh]: readonly [string, string], from: Schema, to: Schema): Renaming {
  const parts = name.split(".");
  for (let length = 1; length < parts.length; length++) {
    const path = tablePath(parts.slice(0, length).join("."));
    const old = parts.slice(length).join(".");
    const [before, after] = [from, to].map((schema) => labelsOf(schema, path));
    if (before?.includes(old) !== true) continue;
    if (after?.includes(fresh) !== true)
      throw Failure.work("renameUnknown", {
        name: `${parts.slice(0, length).join(".")}.${fresh}`,
        kind: "label",
        side: "to",
      });
    return { from: { kind: "label", path: [...path, old] }, to: { kind: "label", path: [...path, fresh] } };
  }
  throw Failure.work("renameUnknown", { name, kind: "label", side: "from" });
}

function labelsOf(schema: Schema, path: readonly string[]): readonly string[] | undefined {
  return schema.facts.get(keyOf({ kind: "enum", path }))?.value["labels"] as readonly string[] | undefined;
}

function check(name: string, id: FactId, schema: Schema, side: "from" | "to"): void {
  if (!schema.facts.has(keyOf(id))) throw Failure.work("renameUnknown", { name, kind: id.kind, side });
}
