import type { Dialect } from "../dialects/dialect.ts";
import { type Fact, type FactId, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** Key of the fact that a fact is a part of. */
export function parentOf(fact: Fact, dialect: Dialect): string | undefined {
  const parent: FactId | undefined = dialect.kinds.get(fact.id.kind)?.parent?.(fact);
  return parent === undefined ? undefined : keyOf(parent);
}

/** True for a column or constraint that a parent table speaks for, on both sides; one that is made anew speaks for nobody. */
export function isFollowed(
  fact: Fact,
  from: Schema,
  to: Schema,
  dialect: Dialect,
  { asides }: { readonly asides: ReadonlySet<string> },
): boolean {
  // What joins or leaves meanwhile speaks for itself.
  const sides = [from, to].flatMap((schema) => schema.facts.get(fact.key) ?? []);
  if (sides.some(({ value }) => value["inherited"] !== true)) return false;
  const parent = parentOf(fact, dialect) ?? "";
  if (!from.facts.has(parent) || !to.facts.has(parent) || asides.has(parent)) return false;
  const [before, after] = [from, to].map((schema) =>
    tablesAbove(fact, schema).map((path) => keyOf({ kind: "table", path })),
  );
  return before?.some((table) => after?.includes(table)) === true && !before.some((table) => asides.has(table));
}

/** Paths of the tables from which the table of a part inherits, or in which it is a partition. */
export function tablesAbove(part: Fact, schema: Schema): readonly (readonly string[])[] {
  const path = part.id.path.slice(0, 2);
  const partitioned = schema.facts.get(keyOf({ kind: "partition", path }))?.value["parent"];
  const inherits = schema.facts.get(keyOf({ kind: "table", path }))?.value["inherits"];
  return [
    ...((inherits ?? []) as readonly (readonly string[])[]),
    ...(partitioned === undefined ? [] : [partitioned as readonly string[]]),
  ];
}

/** Keys of the columns that an inherited one comes from. */
export function inheritedFrom(column: Fact, schema: Schema): readonly string[] {
  if (column.id.kind !== "column") return [];
  return tablesAbove(column, schema).map((path) => keyOf({ kind: "column", path: [...path, column.id.path[2] ?? ""] }));
}

/** True where the table of a rule has one of that name from a table above it. */
export function inheritsRule(rule: Fact, schema: Schema): boolean {
  if (rule.id.kind !== "constraint") return false;
  return tablesAbove(rule, schema).some((path) => {
    const id = { kind: rule.id.kind, path: [...path, rule.id.path[2] ?? ""] };
    return schema.facts.has(keyOf(id)) || inheritsRule({ ...rule, id }, schema);
  });
}

/** True for what says something of another object, whose kind and path stand before its own. */
export function isAttached({ id }: Fact): boolean {
  return id.kind === "comment" || id.kind === "grant" || id.kind === "owner";
}

/** The table that an owned object goes with. */
export function ownerTable(fact: Fact, schema: Schema): string {
  if (fact.id.kind === "sequence" || fact.id.kind === "ownership") {
    const owner = schema.facts.get(keyOf({ kind: "ownership", path: fact.id.path }))?.value["column"] as
      | readonly string[]
      | undefined;
    if (owner !== undefined) return keyOf({ kind: "table", path: owner.slice(0, 2) });
  }
  const path = isAttached(fact) ? fact.id.path.slice(1) : fact.id.path;
  return keyOf({ kind: "table", path: path.slice(0, 2) });
}

/** The node that stands for another: a part goes, or comes, with the statement of what it is a part of. */
export function topmost(node: string, all: ReadonlyMap<string, unknown>, owner: ReadonlyMap<string, string>): string {
  let current = node;
  for (let hops = 0; hops < 4 && !all.has(current); hops++) {
    current = owner.get(current.slice(current.indexOf(" ") + 1)) ?? current;
  }
  return current;
}
