import type { Fact } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { Question } from "../../model/question.ts";
import { leavesUnder, partitionedTable, partitionsByTable, partitionTable } from "../../plan/partition_tree.ts";
import { answerLines, subjectOfPartitions } from "../answers.ts";
import { type Rule, type RuleContext, specName } from "../rule.ts";

/** Rows that no partition of the later layout takes. */
export const noPartition: Rule = {
  code: "noPartition",
  examine(context) {
    const guards: Guard[] = [];
    const questions: Question[] = [];
    const partitions = partitionsByTable(context.to);
    for (const { holder, table, takers } of affected(context, partitions)) {
      const image = context.image(holder);
      const condition = context.dialect.conditions.hasNoPartition(takers);
      if (image === undefined || condition === undefined) continue;
      const known = new Set(image.columns.map(({ after }) => after.id.path[2]));
      if (!keyOfTree(table, partitions, context).every((name) => known.has(name))) continue;
      const params = { table: specName(table.id.path), rows: specName(image.table.id.path) };
      const subject = subjectOfPartitions(table);
      const answer = context.answerTo(subject);
      guards.push(context.guard(image, condition, message("refusals", "noPartition", params), { answer }));
      if (context.direction === "back" || answer !== undefined) continue;
      questions.push({
        id: `noPartition:${params.rows}`,
        advice: message("questions", "noPartition", params),
        facts: [image.table.key],
        candidates: answerLines(subject),
      });
    }
    return { guards, questions };
  },
};

interface Affected {
  /** Key of the table that holds the rows now. */
  readonly holder: string;
  /** The partitioned table that they will belong to. */
  readonly table: Fact;
  readonly takers: readonly Fact[];
}

function affected(context: RuleContext, partitions: ReadonlyMap<string, readonly Fact[]>): readonly Affected[] {
  const found: Affected[] = [];
  const add = (holder: string, key: string, takers: readonly Fact[]): void => {
    const table = context.to.facts.get(key);
    if (table !== undefined && context.from.facts.has(holder)) found.push({ holder, table, takers });
  };
  /** All partitions of a table; none where a default one takes whatever comes. */
  const layout = (key: string): readonly Fact[] | undefined => {
    const own = partitions.get(key) ?? [];
    const rest = own.some((fact) => fact.derived?.["default"] === true && !partitions.has(partitionTable(fact)));
    return rest ? undefined : leavesUnder(key, partitions);
  };
  const remade = new Set<string>();
  for (const change of context.changes) {
    if (change.type !== "alter" || change.to.id.kind !== "table") continue;
    if (!change.attributes.includes("partitionBy") || change.to.value["partitionBy"] === null) continue;
    remade.add(change.to.key);
    const takers = layout(change.to.key);
    if (takers !== undefined) add(change.to.key, change.to.key, takers);
  }
  for (const change of context.changes) {
    const fact = change.type === "create" ? change.fact : change.type === "alter" ? change.to : undefined;
    if (fact?.id.kind !== "partition" || remade.has(partitionedTable(fact))) continue;
    const table = partitionedTable(fact);
    const before = context.from.facts.get(fact.key);
    // Rows of a table that joins stay in it; those of a partition with other bounds may go to any other.
    const joins = before === undefined || partitionedTable(before) !== table;
    const takers = joins ? [fact] : layout(table);
    if (takers !== undefined) add(partitionTable(fact), table, takers);
  }
  return found;
}

/** Names of the columns that choose a partition, at any level; which they are in a row to come cannot always be told. */
function keyOfTree(
  { key, derived }: Fact,
  partitions: ReadonlyMap<string, readonly Fact[]>,
  context: RuleContext,
): readonly string[] {
  const below = (partitions.get(key) ?? []).flatMap((fact) => context.to.facts.get(partitionTable(fact)) ?? []);
  const own = (derived?.["keyColumns"] ?? []) as readonly string[];
  return [...own, ...below.flatMap((table) => keyOfTree(table, partitions, context))];
}
