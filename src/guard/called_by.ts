import type { Fact } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import { byKind } from "./by_kind.ts";

/** Functions of these names, whatever they take. */
export function calledBy(names: readonly string[], schema: Schema): readonly Fact[] {
  return names.length === 0 ? [] : byKind(schema, "routine").filter(({ id }) => names.includes(id.path[1] ?? ""));
}
