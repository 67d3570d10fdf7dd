import type { EarlierType, ReadAs, Snapshot } from "../dialects/proof_tools.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import { spokenName, writtenName } from "../model/written_name.ts";
import type { DeclaredConversion } from "../plan/declared_conversion.ts";
import { becomesFilled } from "../plan/fill.ts";
import type { Correspondence } from "./compare.ts";
import { type Family, familiesOf } from "./family.ts";

/** Parts that are no facts, and the kind of type that has them. */
const partsOf: ReadonlyMap<string, string> = new Map([
  ["label", "enum"],
  ["attribute", "composite"],
]);

/** The later id of a fact, as the plan renames; columns that `from` inherits bear the names of those above them. */
export function follow(plan: Plan, id: FactId, from?: Schema): FactId {
  let path = id.path;
  for (const change of plan.forward.changes) {
    if (change.type !== "rename") continue;
    const { from: old, to } = change;
    const holds = old.kind === "table" || partsOf.get(id.kind) === old.kind;
    if (holds && path[0] === old.path[0] && path[1] === old.path[1]) path = [...to.path, ...path.slice(2)];
    else if (old.kind === id.kind && old.path.join("\0") === path.join("\0")) path = to.path;
  }
  const [, , name = ""] = id.path;
  if (id.kind === "column" && path[2] === name && from?.facts.get(keyOf(id))?.value["inherited"] === true)
    for (const above of tablesAbove(id.path, from)) {
      const later = follow(plan, { kind: "column", path: [...above, name] }, from).path[2] ?? name;
      if (later !== name) return { kind: id.kind, path: [...path.slice(0, 2), later] };
    }
  return { kind: id.kind, path };
}

/** What gives columns other values than they had. */
export interface Given {
  readonly intent: Intent;
  readonly conversions: readonly DeclaredConversion[];
}

function isFilled(column: readonly string[], { fill }: Pick<Intent, "fill">): boolean {
  return [column, column.slice(1)].some((name) => fill[writtenName(name)] !== undefined);
}

function isGiven({ path }: FactId, given: Given, to: Schema, takesFill: boolean): boolean {
  const { intent, conversions } = given;
  if (takesFill && isFilled(path, intent)) return true;
  const table = keyOf({ kind: "table", path: path.slice(0, 2) });
  if (
    conversions.some((each) => each.table === table && (each.up.has(path[2] ?? "") || each.follows.has(path[2] ?? "")))
  )
    return true;
  return tablesAbove(path, to).some((above) =>
    isGiven({ kind: "column", path: [...above, path[2] ?? ""] }, given, to, takesFill),
  );
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

/** Tables and columns that are in both schemas and must hold the same values in both; `fill` is all that is filled. */
export function carriedTables(
  from: Schema,
  to: Schema,
  plan: Plan,
  given: Given,
  fill: Intent["fill"] = given.intent.fill,
): readonly Correspondence[] {
  const columns = new Map<string, Fact[]>();
  for (const fact of from.facts.values()) {
    if (fact.id.kind !== "column") continue;
    const table = keyOf({ kind: "table", path: fact.id.path.slice(0, 2) });
    const known = columns.get(table);
    if (known === undefined) columns.set(table, [fact]);
    else known.push(fact);
  }
  // Other values may belong to another partition.
  const anyFilled = Object.keys(fill).length > 0;
  const filled = [...to.facts.values()].filter(
    ({ id }) => anyFilled && id.kind === "column" && isFilled(id.path, { fill }),
  );
  const revalued = [
    ...given.conversions.map(({ table }) => table),
    ...filled.map(({ id }) => keyOf({ kind: "table", path: id.path.slice(0, 2) })),
  ];
  const together = new Set([...(plan.forward.archive.quarantine?.tables.keys() ?? []), ...revalued]);
  return familiesOf(from, to, (id) => follow(plan, id, from), together).map(
    ({ head, before, after, leaving }: Family) => ({
      name: spokenName(head.id.path),
      head: head.id.path,
      before,
      after,
      leaving,
      columns: (columns.get(head.key) ?? []).flatMap((fact) => {
        const id = follow(plan, fact.id, from);
        const wanted = to.facts.get(keyOf(id));
        if (
          wanted === undefined ||
          wanted.value["generated"] !== null ||
          isGiven(id, given, to, becomesFilled(fact, wanted))
        )
          return [];
        return [{ before: fact.id.path[2] ?? "", after: id.path[2] ?? "" }];
      }),
    }),
  );
}

/** Columns are compared as what they were. */
export function readAs(from: Schema, to: Schema, plan: Plan, tables: readonly Correspondence[]): ReadAs {
  const types = new Map<string, EarlierType>();
  for (const { before, after, columns } of tables) {
    for (const column of columns) {
      const old = columnOf(from, before[0] ?? [], column.before);
      for (const path of after) {
        const found = columnOf(to, path, column.after);
        const [then, now] = [old, found].map((fact) => fact?.value["type"]);
        if (typeof then !== "string" || typeof now !== "string") continue;
        const [wasStrict, isStrict] = [old, found].map((fact) => fact?.value["strict"] === true);
        types.set(JSON.stringify([...path, column.after]), { now, then, isStrict, wasStrict });
      }
    }
  }
  return { columns: types, from, to, later: (id) => follow(plan, id, from) };
}

/** Values of tables that only the wanted schema has, as they are when its types are again what they were. */
export function readWhenBack(readAs: ReadAs): ReadAs {
  const columns = new Map(readAs.columns);
  const earlier = new Set([...readAs.from.facts.values()].map(({ id }) => keyOf(readAs.later(id))));
  for (const { id, value } of readAs.to.facts.values()) {
    if (id.kind !== "column" || earlier.has(keyOf({ kind: "table", path: id.path.slice(0, 2) }))) continue;
    columns.set(JSON.stringify(id.path), { now: String(value["type"]) });
  }
  return { ...readAs, columns };
}

function columnOf(schema: Schema, table: readonly string[], column: string): Fact | undefined {
  return schema.facts.get(keyOf({ kind: "column", path: [...table, column] }));
}

/** Every table with all its columns, as it is. */
export function everyTable(snapshot: Snapshot): readonly Correspondence[] {
  return [...snapshot.tables.values()].map(({ path, columns }) => ({
    name: spokenName(path),
    head: path,
    before: [path],
    after: [path],
    leaving: [],
    columns: columns.map((name) => ({ before: name, after: name })),
  }));
}
