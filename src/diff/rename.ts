import { type Fact, type FactId, type Json, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { sameJson } from "./diff.ts";

/** A name that changes while the object stays. */
export interface Renaming {
  readonly from: FactId;
  readonly to: FactId;
  /** It comes with another one, without a statement of its own. */
  readonly follows?: boolean;
}

function siblingKey(fact: Fact): string {
  return JSON.stringify([fact.id.kind, fact.id.path.slice(0, -1)]);
}

/**
 * Objects that are the same under another name: of one kind (`kinds`), of one parent, equal in every attribute.
 * Several equal ones are paired in the order of their names.
 */
export function sameObjects(from: Schema, to: Schema, kinds: ReadonlySet<string>): readonly Renaming[] {
  const gone = new Map<string, Fact[]>();
  for (const fact of from.facts.values()) {
    if (!kinds.has(fact.id.kind) || to.facts.has(fact.key)) continue;
    const group = siblingKey(fact);
    gone.set(group, [...(gone.get(group) ?? []), fact]);
  }
  const renamings: Renaming[] = [];
  for (const fact of to.facts.values()) {
    if (!kinds.has(fact.id.kind) || from.facts.has(fact.key)) continue;
    const group = gone.get(siblingKey(fact)) ?? [];
    const at = group.findIndex((old) => sameJson(old.value as Json, fact.value as Json));
    const [old] = at < 0 ? [] : group.splice(at, 1);
    if (old !== undefined) renamings.push({ from: old.id, to: fact.id });
  }
  return renamings;
}

/** The schema after the renamings; what is attached to a renamed object, such as its comment, goes along. */
export function renamed(schema: Schema, renamings: readonly Renaming[]): Schema {
  if (renamings.length === 0) return schema;
  const byKey = new Map(renamings.map(({ from, to }) => [keyOf(from), to]));
  const move = (id: FactId): FactId => {
    const direct = byKey.get(keyOf(id));
    if (direct !== undefined) return direct;
    const [kind = "", ...path] = id.path;
    for (let length = path.length; length > 1; length--) {
      const target = byKey.get(keyOf({ kind, path: path.slice(0, length) }));
      if (target !== undefined) return { kind: id.kind, path: [kind, ...target.path, ...path.slice(length)] };
    }
    return id;
  };
  const keys = new Map<string, string>();
  for (const fact of schema.facts.values()) keys.set(fact.key, keyOf(move(fact.id)));
  const facts = new Map<string, Fact>();
  for (const fact of schema.facts.values()) {
    const key = keys.get(fact.key) ?? fact.key;
    facts.set(key, { ...fact, id: move(fact.id), key, needs: fact.needs.map((need) => keys.get(need) ?? need) });
  }
  return { ...schema, facts };
}
