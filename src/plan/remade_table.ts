import { type Fact, keyOf } from "../model/fact.ts";
import type { Consequences } from "./consequences.ts";

/** The table that a part belongs to, when it is made anew. */
export function remadeTableOf(part: Fact, consequences: Consequences): string | undefined {
  const key = keyOf({ kind: "table", path: part.id.path.slice(0, 2) });
  return consequences.asides.has(key) && consequences.drops.get(key)?.id.kind === "table" ? key : undefined;
}
