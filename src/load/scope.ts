import type { CreatedName } from "../dialects/workbench.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** What the text of a table seldom says; the spec's silence does not take it away. */
const unsaid: ReadonlySet<string> = new Set(["trigger", "policy", "comment", "grant", "owner"]);
const unsaidOfTables = ["rowSecurity", "forceRowSecurity", "replicaIdentity"] as const;

/**
 * The wanted schema of a spec that describes only its own objects (`names`): `named` was read while they stood beside
 * those of `beside`. Everything that the spec does not name stays as `present` has it, which is `beside` under new names.
 */
export function withinScope(
  { present, beside }: { readonly present: Schema; readonly beside: Schema },
  named: Schema,
  names: readonly CreatedName[],
): Schema {
  const relations = new Set(names.map(({ path }) => JSON.stringify(path)));
  const isNamed = (fact: Fact, schema: Schema): boolean => {
    const owner = ownerPath(fact, schema);
    return owner !== undefined && relations.has(JSON.stringify(owner));
  };
  const facts = new Map<string, Fact>();
  for (const fact of present.facts.values()) {
    if (!isNamed(fact, present) || unsaid.has(fact.id.kind)) facts.set(fact.key, fact);
  }
  for (const fact of named.facts.values()) {
    const before = present.facts.get(fact.key);
    const isNew = before === undefined && !beside.facts.has(fact.key);
    if (isNamed(fact, named) || isNew || fact.id.kind === "routine") facts.set(fact.key, withUnsaid(fact, before));
  }
  // What was said of something that goes, goes with it.
  for (let size = -1; size !== facts.size; ) {
    size = facts.size;
    for (const fact of facts.values())
      if (unsaid.has(fact.id.kind) && fact.needs.some((need) => !facts.has(need))) facts.delete(fact.key);
  }
  for (const fact of facts.values()) {
    const needs = fact.needs.filter((need) => facts.has(need));
    if (needs.length < fact.needs.length) facts.set(fact.key, { ...fact, needs });
  }
  const columnOrder = new Map(present.columnOrder);
  for (const [table, columns] of named.columnOrder) columnOrder.set(table, columns);
  return { ...named, facts, columnOrder, uncovered: present.uncovered };
}

/** Schema and name of the table, view, sequence or type that a fact is, or is a part of. */
export function ownerPath(fact: Fact, schema: Schema): readonly string[] | undefined {
  const { kind, path } = fact.id;
  if (kind === "schema" || kind === "extension" || kind === "routine") return undefined;
  if (kind === "sequence" || kind === "ownership") {
    const owner = schema.facts.get(keyOf({ kind: "ownership", path }))?.value["column"] as
      | readonly string[]
      | undefined;
    return (owner ?? path).slice(0, 2);
  }
  return (kind === "comment" || kind === "grant" || kind === "owner" ? path.slice(1) : path).slice(0, 2);
}

function withUnsaid(fact: Fact, before: Fact | undefined): Fact {
  if (fact.id.kind !== "table" || before === undefined) return fact;
  const own = unsaidOfTables.filter((name) => name in fact.value);
  const kept = Object.fromEntries(own.map((name) => [name, before.value[name] ?? null]));
  return { ...fact, value: { ...fact.value, ...kept } };
}
