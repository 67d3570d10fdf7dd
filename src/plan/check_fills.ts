import type { Dialect } from "../dialects/dialect.ts";
import { keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { partsOf } from "../model/written_name.ts";

/** Path of a column as a spec names it, with its schema or without. */
export function columnPath(name: string, { home }: Pick<Dialect, "home">): readonly string[] {
  const parts = partsOf(name);
  return parts.length > 2 ? parts : [home, ...parts];
}

/** Looks through every declared value before it comes near a script. @throws Failure `fillUnknown`, `expressionRefused`. */
export async function checkFills(intent: Intent, to: Schema, dialect: Dialect): Promise<void> {
  for (const [name, expression] of Object.entries(intent.fill)) {
    if (!to.facts.has(keyOf({ kind: "column", path: columnPath(name, dialect) })))
      throw Failure.work("fillUnknown", { column: name });
    const { refusal: why } = await dialect.examineExpression(expression, { queries: false });
    if (why !== undefined) throw Failure.work("expressionRefused", { place: `fill.${name}`, why });
  }
}
