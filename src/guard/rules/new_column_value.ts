import { keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import { becomesFilled, fillFor } from "../../plan/fill.ts";
import { type Rule, specName } from "../rule.ts";

/** What rows get in a column that comes: a value that its type refuses, or none where it needs one. */
export const newColumnValue: Rule = {
  code: "newColumnValue",
  examine(context) {
    const { dialect, direction, from, to, intent } = context;
    const guards: Guard[] = [];
    for (const change of context.changes) {
      const column = change.type === "create" ? change.fact : change.type === "alter" ? change.to : undefined;
      if (column?.id.kind !== "column" || context.convertedBy(column.key) !== undefined) continue;
      const before = from.facts.get(column.key);
      const isAsked = before === undefined || before.value["generated"] !== null || becomesFilled(before, column);
      const image = isAsked ? context.image(keyOf({ kind: "table", path: column.id.path.slice(0, 2) })) : undefined;
      const known = image?.columns.find(({ after }) => after.key === column.key);
      if (image === undefined || known === undefined) continue;
      const comes = known.before === undefined;
      const params = { column: specName(column.id.path), type: String(column.value["type"]) };
      const isSourced = known.value !== undefined || known.isRestored === true;
      const refused = comes && isSourced ? dialect.conditions.isRefusedByType(column, to) : undefined;
      if (refused !== undefined) guards.push(context.guard(image, refused, message("refusals", "typeRefuses", params)));
      if (column.value["notNull"] !== true) continue;
      const isNull = dialect.conditions.isNull(column);
      if (direction === "back") {
        // A NOT NULL is enforced as far as rows allow, where it can be enforced for some.
        if (!comes || dialect.conditions.easesNotNull(column) || column.value["identity"] !== null) continue;
        guards.push(context.guard(image, isNull, message("refusals", "returnsWithoutValue", params)));
      } else if (fillFor(column, intent, to) !== undefined) {
        guards.push(context.guard(image, isNull, message("refusals", "filledWithNull", params)));
      }
    }
    return { guards };
  },
};
