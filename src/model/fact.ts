/** A value that survives a trip through JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Names one object: its kind, and its names from the outermost inwards. */
export interface FactId {
  readonly kind: string;
  readonly path: readonly string[];
}

/** One object of a schema. Its name is in `id`, never in `value`. */
export interface Fact {
  readonly id: FactId;
  /** `keyOf(id)`: the string that maps and sets use. */
  readonly key: string;
  readonly value: Readonly<Record<string, Json>>;
  /** What follows from other facts: known for planning, no part of any comparison. */
  readonly derived?: Readonly<Record<string, Json>>;
  /** Keys of the facts that must exist for this one to exist, as the catalog tells. */
  readonly needs: readonly string[];
}

/** One string for one id; two ids that differ never share it. */
export function keyOf(id: FactId): string {
  return `${id.kind} ${JSON.stringify(id.path)}`;
}
