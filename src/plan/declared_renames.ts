import type { Dialect } from "../dialects/dialect.ts";
import type { Renaming } from "../diff/rename.ts";
import { type FactId, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { partsOf, writtenName } from "../model/written_name.ts";
import { pathOf } from "./declared_conversions.ts";
import { orderedRenames } from "./ordered_renames.ts";

/** The renamings that the spec declares, tables before their columns. @throws Failure `renameUnknown`. */
export function declaredRenamings(
  intent: Intent,
  from: Schema,
  to: Schema,
  { home }: Pick<Dialect, "home">,
): readonly Renaming[] {
  const tables: Renaming[] = [];
  const columns: Renaming[] = [];
  const attributes = new Map<string, Attribute>();
  const oldNames = new Map<string, FactId>();
  for (const [old, fresh] of Object.entries(intent.rename.tables)) {
    const before: FactId = { kind: "table", path: pathOf(old, home) };
    const after: FactId = { kind: "table", path: pathOf(fresh, home) };
    check(old, before, from, "from");
    check(fresh, after, to, "to");
    oldNames.set(keyOf(after), before);
    tables.push({ from: before, to: after });
  }
  for (const [name, fresh] of Object.entries(intent.rename.columns)) {
    const parts = partsOf(name);
    const column = parts.at(-1) ?? "";
    const above = writtenName(parts.slice(0, -1));
    const table: FactId = { kind: "table", path: pathOf(above, home) };
    const old = oldNames.get(keyOf(table)) ?? table;
    check(name, { kind: "column", path: [...old.path, column] }, from, "from");
    check(`${above}.${fresh}`, { kind: "column", path: [...table.path, fresh] }, to, "to");
    const type = typeOf(old, from);
    if (type !== undefined && keyOf(type) === keyOf(typeOf(table, to) ?? table)) {
      attributes.set(keyOf({ ...type, path: [...type.path, column] }), [type, column, fresh]);
      continue;
    }
    columns.push({
      from: { kind: "column", path: [...table.path, column] },
      to: { kind: "column", path: [...table.path, fresh] },
    });
  }
  const newNames = new Map(tables.map((table) => [keyOf(table.from), table.to]));
  return [
    ...orderedRenames(tables),
    ...orderedRenames(columns),
    ...orderedRenames([...attributes.values()].map(attributeRenaming)),
    ...[...attributes.values()].flatMap((attribute) => columnsOfType(attribute, from, newNames)),
    ...orderedRenames(Object.entries(intent.rename.values).map((entry) => labelRenaming(entry, from, to, home))),
  ];
}

/** A type, the name that one of its attributes has, and the one that it gets. */
type Attribute = readonly [type: FactId, old: string, fresh: string];

/** The type of which a table is one (`OF`). */
function typeOf({ path }: FactId, schema: Schema): FactId | undefined {
  const type = schema.facts.get(keyOf({ kind: "row type", path }))?.value["type"];
  return Array.isArray(type) ? { kind: "composite", path: type as readonly string[] } : undefined;
}

function attributeRenaming([type, old, fresh]: Attribute): Renaming {
  const named = (name: string): FactId => ({ kind: "attribute", path: [...type.path, name] });
  return { from: named(old), to: named(fresh) };
}

/** A column of a table of a type is renamed by the type, in all tables of it; these bear their new names by then. */
function columnsOfType(
  [type, old, fresh]: Attribute,
  from: Schema,
  newNames: ReadonlyMap<string, FactId>,
): readonly Renaming[] {
  return [...from.facts.values()].flatMap(({ id }) => {
    if (id.kind !== "row type" || keyOf(typeOf(id, from) ?? id) !== keyOf(type)) return [];
    const table = { kind: "table", path: id.path };
    const { path } = newNames.get(keyOf(table)) ?? table;
    const named = (name: string): FactId => ({ kind: "column", path: [...path, name] });
    return [{ from: named(old), to: named(fresh), follows: true }];
  });
}

/** A label may hold dots, in quotes or as it is: the type is the one that has it. */
function labelRenaming([name, fresh]: readonly [string, string], from: Schema, to: Schema, home: string): Renaming {
  const parts = name.split(".");
  const quoted = partsOf(name);
  const readings = [
    [writtenName(quoted.slice(0, -1)), quoted.at(-1) ?? ""] as const,
    ...parts.slice(1).map((_, at) => [parts.slice(0, at + 1).join("."), parts.slice(at + 1).join(".")] as const),
  ];
  for (const [type, old] of readings) {
    const path = pathOf(type, home);
    const [before, after] = [from, to].map((schema) => labelsOf(schema, path));
    if (before?.includes(old) !== true) continue;
    if (after?.includes(fresh) !== true)
      throw Failure.work("renameUnknown", {
        name: `${type}.${fresh}`,
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
