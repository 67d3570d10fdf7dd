import type { Dialect } from "../dialects/dialect.ts";
import { keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { partsOf } from "../model/written_name.ts";

/** Looks through every declared value before it comes near a script. @throws Failure `fillUnknown`, `expressionRefused`. */
export async function checkFills(intent: Intent, to: Schema, dialect: Dialect): Promise<void> {
  for (const [name, expression] of Object.entries(intent.fill)) {
    const parts = partsOf(name);
    const path = parts.length > 2 ? parts : [dialect.home, ...parts];
    if (!to.facts.has(keyOf({ kind: "column", path }))) throw Failure.work("fillUnknown", { column: name });
    const { refusal: why } = await dialect.examineExpression(expression, { queries: false });
    if (why !== undefined) throw Failure.work("expressionRefused", { place: `fill.${name}`, why });
  }
}
