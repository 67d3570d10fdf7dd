import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { Question } from "../../model/question.ts";
import { movingSources } from "../../plan/moving_sources.ts";
import { isBelow, partitionedTable, partitionTable } from "../../plan/partition_tree.ts";
import { answerLines, subjectOfRule } from "../answers.ts";
import { isAskedOfRows } from "../breach.ts";
import { byKind } from "../by_kind.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** Rows that point to rows of a table that leave it with their partition. */
export const leavingPartition: Rule = {
  code: "leavingPartition",
  examine(context) {
    const { from, to, consequences, dialect, direction } = context;
    const leaving = byKind(from, "partition").filter(
      (fact) => consequences.drops.has(fact.key) && !consequences.absorbed.has(partitionTable(fact)),
    );
    if (leaving.length === 0) return {};
    const moving = movingSources(consequences, consequences.absorbed, from, to, direction === "back");
    const guards: Guard[] = [];
    const questions: Question[] = [];
    for (const key of byKind(to, "constraint")) {
      const fact = pointing(key, context);
      const target = fact === undefined ? undefined : targetOf(fact);
      const image = context.image(keyOf({ kind: "table", path: key.id.path.slice(0, 2) }));
      if (fact === undefined || target === undefined || image === undefined || !to.facts.has(target)) continue;
      const subject = subjectOfRule(key, from, to);
      const answer = context.answerTo(subject);
      for (const partition of leaving) {
        const table = partitionTable(partition);
        if (!isBelow(table, target, from) || isBelow(table, target, to)) continue;
        const sources = moving.get(partitionedTable(partition)) ?? [];
        const takers = sources.find(({ held }) => held.key === partition.key)?.takers ?? [];
        const condition = dialect.conditions.pointsInto(fact, partition, takers);
        if (condition === undefined) continue;
        const params = {
          object: `${key.id.path.at(-1) ?? ""} (${specName(key.id.path.slice(0, 2))})`,
          table: specName(from.facts.get(target)?.id.path ?? []),
          partition: specName(partition.id.path),
        };
        const reason = message("refusals", "pointsIntoLeaving", params);
        guards.push(context.guard(image, condition, reason, { rows: "before", answer }));
        if (direction === "back" || answer !== undefined) continue;
        questions.push({
          id: `leavingPartition:${specName(key.id.path)}:${params.partition}`,
          advice: message("questions", "leavingPartition", params),
          facts: [key.key, partition.key],
          candidates: answerLines(subject),
        });
      }
    }
    return { guards, questions };
  },
};

/** The foreign key as rows that are there keep it; undefined for one that asks nothing of them when rows leave. */
function pointing(key: Fact, { from, to, consequences, dialect, direction }: RuleContext): Fact | undefined {
  if (key.value["type"] !== "f" || String(key.value["definition"]).endsWith(" NOT ENFORCED")) return undefined;
  const before = from.facts.get(key.key);
  // One that stands is asked of rows that leave even where it is not valid.
  if (before !== undefined && !consequences.drops.has(key.key)) return before;
  if (!isAskedOfRows(key) || (direction === "back" && dialect.conditions.isLenient(key, from))) return undefined;
  const columns = (key.value["columns"] ?? []) as readonly string[];
  const isSame = (name: string): boolean => {
    const column = keyOf({ kind: "column", path: [...key.id.path.slice(0, 2), name] });
    return from.facts.get(column)?.value["type"] === to.facts.get(column)?.value["type"];
  };
  return columns.every(isSame) ? key : undefined;
}

function targetOf({ value }: Fact): string | undefined {
  const target = value["references"] as { readonly table: readonly string[] } | null;
  return target === null ? undefined : keyOf({ kind: "table", path: target.table });
}
