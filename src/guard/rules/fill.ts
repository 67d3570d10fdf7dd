import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import { becomesFilled, fillOf } from "../../plan/fill.ts";
import { byKind } from "../by_kind.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** A declared value that some rows do not get: the expression fails, or gives NULL where none may stand. */
export const fill: Rule = {
  code: "fill",
  examine(context) {
    if (context.direction === "back") return {};
    return { guards: byKind(context.to, "column").flatMap((column) => unfilled(column, context)) };
  },
};

function unfilled(column: Fact, context: RuleContext): readonly Guard[] {
  const expression = fillOf(column, context.intent);
  const before = context.from.facts.get(column.key);
  if (expression === undefined || (before !== undefined && !becomesFilled(before, column))) return [];
  if (context.convertedBy(column.key) !== undefined) return [];
  const asking = context.asking(column, keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
  if (asking?.image.columns.some(({ after }) => after.key === column.key) !== true) return [];
  const { conditions } = context.dialect;
  const condition =
    column.value["notNull"] === true
      ? conditions.isNull(column)
      : conditions.cannotBeConverted(column, expression, context.to, asking.image);
  const reason = message("refusals", "cannotBeConverted", {
    column: specName(column.id.path),
    type: String(column.value["type"]),
  });
  const rows = column.value["notNull"] === true ? "after" : "before";
  return [context.guard(asking.image, condition, reason, { rows, prepare: asking.prepare })];
}
