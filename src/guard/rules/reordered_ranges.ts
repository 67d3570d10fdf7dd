import { keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import { answerLines, subjectOfColumn } from "../answers.ts";
import { byKind } from "../by_kind.ts";
import { changedBelow, changedMeanings } from "../meaning.ts";
import { type Rule, specName } from "../rule.ts";

/** Labels change their order, and rows hold ranges between them: some may be none any more. */
export const reorderedRanges: Rule = {
  code: "reorderedRanges",
  examine(context) {
    const guards = [];
    const questions = [];
    const changes = context.changes.filter((change) => change.type === "alter" && change.to.id.kind === "enum");
    const changed = changedMeanings({ ...context, changes });
    if (changed.size === 0) return {};
    for (const range of byKind(context.from, "range")) {
      const cause = changedBelow(range, changed, context.from);
      if (cause === undefined) continue;
      for (const column of byKind(context.to, "column")) {
        const before = context.from.facts.get(column.key);
        if (before === undefined || before.value["type"] !== column.value["type"]) continue;
        const condition = context.dialect.conditions.rereadsRanges(before, range, context.from);
        const asking = context.asking(column, keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
        if (condition === undefined || asking === undefined) continue;
        const params = { column: specName(column.id.path), type: specName(cause.id.path) };
        const { image, prepare } = asking;
        const subject = subjectOfColumn(column, "type", context.from, context.to);
        const answer = context.answerTo(subject);
        guards.push(
          context.guard(image, condition, message("refusals", "reorderedRanges", params), {
            rows: "before",
            prepare,
            answer,
          }),
        );
        if (context.direction === "back" || answer !== undefined) continue;
        questions.push({
          id: `reorderedRanges:${params.column}`,
          advice: message("questions", "reorderedRanges", params),
          facts: [range.key, column.key],
          candidates: answerLines(subject),
        });
      }
    }
    return { guards, questions };
  },
};
