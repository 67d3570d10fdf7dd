import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { fillFor } from "../plan/fill.ts";

/** What existing rows get in a new column, where that is one known value. */
export function valueForRows(
  column: Fact,
  to: Schema,
  intent: Intent,
  direction: "forward" | "back",
): string | undefined {
  const fill = direction === "forward" ? fillFor(column, intent, to) : undefined;
  if (fill !== undefined) return fill;
  const fallback = to.facts.get(keyOf({ kind: "default", path: column.id.path }));
  if (fallback === undefined || fallback.needs.some((need) => to.facts.get(need)?.id.kind === "sequence"))
    return undefined;
  return String(fallback.value["expression"]);
}
