import type { Change } from "../model/change.ts";
import type { Json } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** Differences that turn `from` into `to`, in the order of the facts. Knows no kinds; changes neither schema. */
export function diff(from: Schema, to: Schema): readonly Change[] {
  const changes: Change[] = [];
  for (const [key, fact] of from.facts) {
    if (!to.facts.has(key)) changes.push({ type: "drop", fact });
  }
  for (const [key, fact] of to.facts) {
    const before = from.facts.get(key);
    if (before === undefined) {
      changes.push({ type: "create", fact });
      continue;
    }
    const names = new Set([...Object.keys(before.value), ...Object.keys(fact.value)]);
    const attributes = [...names].filter((name) => !sameJson(before.value[name], fact.value[name])).sort();
    if (attributes.length > 0) changes.push({ type: "alter", from: before, to: fact, attributes });
  }
  return changes;
}

/** Equality of values, whatever the order of an object's keys. */
export function sameJson(a: Json | undefined, b: Json | undefined): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    if (!Array.isArray(a) || !Array.isArray(b) || a.length !== b.length) return false;
    return a.every((item, at) => sameJson(item as Json, b[at] as Json));
  }
  const left = a as { readonly [key: string]: Json };
  const right = b as { readonly [key: string]: Json };
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => sameJson(left[key], right[key]));
}
