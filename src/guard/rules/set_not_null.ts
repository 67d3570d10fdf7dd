import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { fillFor } from "../../plan/fill.ts";
import { answerLines, subjectOfColumn } from "../answers.ts";
import { joinsNotNull } from "../joins_not_null.ts";
import { fillLine, type Rule, type RuleContext, specName } from "../rule.ts";

/** Fills are for the rows of the present schema. */
function isFilled(column: Fact, { direction, intent, to }: RuleContext): boolean {
  return direction === "forward" && fillFor(column, intent, to) !== undefined;
}

/** NOT NULL on a column that allowed NULL: rows without a value need one. */
export const setNotNull: Rule = {
  code: "setNotNull",
  examine(context) {
    const guards = [];
    const questions = [];
    for (const change of context.changes) {
      if (change.type !== "alter" || change.to.id.kind !== "column" || !change.attributes.includes("notNull")) continue;
      const { from, to } = change;
      const isEased = context.direction === "back" && context.dialect.conditions.easesNotNull(change.to);
      if (isEased && !joinsNotNull(to, context)) continue;
      if (to.value["notNull"] !== true || to.value["generated"] !== null || isFilled(to, context)) continue;
      const converted = context.convertedBy(to.key);
      // What follows a key that changes stays NULL where it was, and cannot be filled at the same time.
      const follows = converted?.lookup !== undefined;
      if (converted !== undefined && !follows) continue;
      const image = context.image(keyOf({ kind: "table", path: to.id.path.slice(0, 2) }));
      if (image === undefined) continue;
      const column = specName(to.id.path);
      const subject = subjectOfColumn(to, "not null", context.from, context.to);
      const answer = context.answerTo(subject);
      // What was computed so far gives way to what the archive holds: the rows as they will be are asked.
      const givesWay = from.value["generated"] !== null && context.direction === "back";
      if (givesWay && !image.columns.some(({ after }) => after.key === to.key)) continue;
      const condition = context.dialect.conditions.isNull(givesWay ? to : from);
      guards.push(
        context.guard(image, condition, message("refusals", "nullInColumn", { column }), {
          rows: givesWay ? "after" : "before",
          answer,
        }),
      );
      if (answer !== undefined || context.direction === "back") continue;
      questions.push({
        id: `setNotNull:${column}`,
        advice: message("questions", "setNotNull", { column }),
        facts: [to.key],
        candidates: [...(follows ? [] : [fillLine(column)]), ...answerLines(subject)],
      });
    }
    return { guards, questions };
  },
};
