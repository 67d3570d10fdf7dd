import type { Fact } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Consequences } from "./consequences.ts";

/** The expression that the spec declares for existing rows, if it does. */
export function fillOf(column: Fact, intent: Intent): string | undefined {
  const [schema = "", table = "", name = ""] = column.id.path;
  return (
    intent.fill[`${schema}.${table}.${name}`] ?? (schema === "public" ? intent.fill[`${table}.${name}`] : undefined)
  );
}

/** Columns that stay and become NOT NULL, with the value that the spec declares for their NULLs. */
export function filledColumns(
  consequences: Consequences,
  intent: Intent | undefined,
): readonly { readonly column: Fact; readonly expression: string }[] {
  if (intent === undefined || Object.keys(intent.fill).length === 0) return [];
  return [...consequences.alters.values()].flatMap(({ from, to }) => {
    if (to.id.kind !== "column" || from.value["notNull"] === true || to.value["notNull"] !== true) return [];
    const expression = fillOf(to, intent);
    return expression === undefined ? [] : [{ column: to, expression }];
  });
}
