import { type Fact, type Json, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { Question } from "../../model/question.ts";
import type { Schema } from "../../model/schema.ts";
import {
  leavesUnder,
  partitionedTable,
  partitionsByTable,
  partitionTable,
  tableAbove,
} from "../../plan/partition_tree.ts";
import { answerLines, subjectOfPartitions } from "../answers.ts";
import { byKind } from "../by_kind.ts";
import { keepsValues, placesAnew } from "../placed_anew.ts";
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
      const homeless = context.dialect.conditions.hasNoPartition(takers, context.from, context.to);
      if (image === undefined || homeless === undefined) continue;
      const known = new Set(image.columns.map(({ after }) => after.id.path[2]));
      if (!keyOfTree(table, partitions, context).every((name) => known.has(name))) continue;
      const params = { table: specName(table.id.path), rows: specName(image.table.id.path) };
      const subject = subjectOfPartitions(table);
      const answer = context.answerTo(subject);
      const { condition, prepare } = homeless;
      const asking = prepare.length === 0 ? {} : { prepare };
      guards.push(context.guard(image, condition, message("refusals", "noPartition", params), { answer, ...asking }));
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
  /** All partitions of a table; none where those take whatever comes. */
  const layout = (key: string): readonly Fact[] | undefined => {
    const own = partitions.get(key) ?? [];
    const plain = own.filter((fact) => !partitions.has(partitionTable(fact)));
    const rest = plain.some((fact) => fact.derived?.["default"] === true);
    return rest || context.dialect.conditions.takesAll(plain) ? undefined : leavesUnder(key, partitions);
  };
  const revalued = new Set<string>();
  for (const table of byKind(context.to, "table")) {
    if (!placesAnew(table, context)) continue;
    revalued.add(table.key);
    const takers = layout(table.key);
    if (takers !== undefined) add(table.key, table.key, takers);
  }
  for (const change of context.changes) {
    const fact = change.type === "create" ? change.fact : change.type === "alter" ? change.to : undefined;
    if (fact?.id.kind !== "partition") continue;
    const table = partitionedTable(fact);
    const before = context.from.facts.get(fact.key);
    // Rows of a table that joins stay in it; those of a partition with other bounds may go to any other.
    const joins = before === undefined || partitionedTable(before) !== table;
    if (!joins && revalued.has(table)) continue;
    if (joins && before !== undefined && takesTheSame(before, fact, context)) continue;
    const takers = joins ? [fact] : layout(table);
    if (takers !== undefined) add(partitionTable(fact), table, takers);
  }
  return found;
}

/** True for a partition that goes over to another table, and takes the very rows that it took. */
function takesTheSame(before: Fact, after: Fact, context: RuleContext): boolean {
  const rank = (partition: Fact, schema: Schema): readonly (Json | undefined)[] => {
    const table = partitionedTable(partition);
    const key = schema.facts.get(table)?.value["partitionBy"];
    return [key, partition.value["bound"], tableAbove(table, schema)];
  };
  // What a default one takes hangs on those beside it.
  if (after.derived?.["default"] === true || tableAbove(partitionedTable(after), context.to) !== undefined)
    return false;
  const above = context.to.facts.get(partitionedTable(after));
  const columns = (above?.derived?.["keyColumns"] ?? []) as readonly string[];
  return (
    columns.every((name) => keepsValues(keyOf({ kind: "column", path: [...after.id.path, name] }), context)) &&
    rank(before, context.from).every((each, at) => each === rank(after, context.to)[at])
  );
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
