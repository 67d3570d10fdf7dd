import type { Fact } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";

/** The expression that the spec declares for existing rows, if it does. */
export function fillOf(column: Fact, intent: Intent): string | undefined {
  const [schema = "", table = "", name = ""] = column.id.path;
  return (
    intent.fill[`${schema}.${table}.${name}`] ?? (schema === "public" ? intent.fill[`${table}.${name}`] : undefined)
  );
}
