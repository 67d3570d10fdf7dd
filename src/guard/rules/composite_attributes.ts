import { type Fact, keyOf } from "../../model/fact.ts";
import { message } from "../../model/message.ts";
import type { Question } from "../../model/question.ts";
import { answerLines, subjectOfColumn } from "../answers.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** Columns hold, at any depth, rows of a composite type, or of a table, that loses an attribute or has another type for one. */
export const compositeAttributes: Rule = {
  code: "compositeAttributes",
  examine(context) {
    const guards = [];
    const questions: Question[] = [];
    const shapes = changedShapes(context);
    if (shapes.length === 0) return {};
    for (const shape of shapes) {
      const type = specName(shape.id.path);
      for (const column of context.dialect.conditions.holders(shape, context.from)) {
        if (!context.to.facts.has(column.key)) continue;
        const { lost, changed } = context.dialect.conditions.heldRows(column, shape, context.from, context.to);
        if (lost === undefined && changed.length === 0) continue;
        const image = context.image(keyOf({ kind: "table", path: column.id.path.slice(0, 2) }));
        if (image === undefined) continue;
        const name = specName(column.id.path);
        const subject = subjectOfColumn(column, "type", context.from, context.to);
        const answer = context.answerTo(subject);
        const ask = (id: string, advice: Question["advice"]): void => {
          if (context.direction === "back" || answer !== undefined) return;
          questions.push({ id, advice, facts: [shape.key, column.key], candidates: answerLines(subject) });
        };
        if (lost !== undefined) {
          const params = { column: name, type };
          guards.push(
            context.guard(image, lost, message("refusals", "losesAttribute", params), { rows: "before", answer }),
          );
          ask(`compositeAttributes:${name}`, message("questions", "compositeAttributes", params));
        }
        for (const { attribute, from, to, condition } of changed) {
          const params = { column: `${name}.${attribute}`, from, to };
          guards.push(
            context.guard(image, condition, message("refusals", "valueDoesNotConvert", params), {
              rows: "before",
              answer,
            }),
          );
          ask(`lossyAttribute:${params.column}`, message("questions", "lossyAttribute", params));
        }
      }
    }
    return { guards, questions };
  },
};

/** Composite types that change, and tables whose columns go or get another type. */
function changedShapes({ changes, from, to }: RuleContext): readonly Fact[] {
  const shapes = new Map<string, Fact>();
  for (const change of changes) {
    const fact = change.type === "alter" ? change.from : change.type === "drop" ? change.fact : undefined;
    const key = fact?.id.kind === "column" ? keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }) : fact?.key;
    const shape = from.facts.get(key ?? "");
    if (
      (shape?.id.kind === "composite" || fact?.id.kind === "column") &&
      shape !== undefined &&
      to.facts.has(shape.key)
    )
      shapes.set(shape.key, shape);
  }
  return [...shapes.values()];
}
