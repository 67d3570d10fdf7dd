import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";

/** The facts of one kind, in the order of the schema. */
export function byKind({ facts }: Schema, kind: string): readonly Fact[] {
  return [...facts.values()].filter((fact) => fact.id.kind === kind);
}
