import type { Image } from "../../dialects/condition_writer.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import type { Schema } from "../../model/schema.ts";
import { byTable } from "../../plan/by_table.ts";
import { partitionedTable, partitionTable, tableAbove } from "../../plan/partition_tree.ts";
import { answerLines, subjectOfRule } from "../answers.ts";
import { breachOf, isAskedOfRows, isOfParent } from "../breach.ts";
import { byKind } from "../by_kind.ts";
import { isPlacedAnew } from "../placed_anew.ts";
import { type Rule, type RuleContext, specName, type Verdict } from "../rule.ts";

/** Rows of a partitioned table that go into a partition which comes, or takes others than before: it has rules, and may have rows. */
export const partitionRules: Rule = {
  code: "partitionRules",
  examine(context) {
    const partitions = byKind(context.to, "partition").filter((partition) => takesRows(partition, context));
    if (partitions.length === 0) return {};
    const rules = byTable(context.to.facts.values(), "constraint", "index");
    const columns = byTable(context.to.facts.values(), "column");
    const verdicts = partitions.map((partition): Verdict => {
      const table = partitionTable(partition);
      if (context.direction === "forward" && joins(partition, context))
        return { guards: guardsOfTree(partition, context) };
      const own = (rules.get(table) ?? []).filter(isAskedOfRows);
      const asked = own.map((fact) => askedOf(fact, partition, columns.get(table) ?? [], context));
      return {
        guards: [
          ...asked.flatMap(({ guards = [] }) => guards),
          ...guardsOfNulls(partition, columns.get(table) ?? [], context),
        ],
        questions: asked.flatMap(({ questions = [] }) => questions),
      };
    });
    return {
      guards: verdicts.flatMap(({ guards = [] }) => guards),
      questions: verdicts.flatMap(({ questions = [] }) => questions),
    };
  },
};

/** True for one without partitions of its own that comes, or has other bounds. */
function takesRows(partition: Fact, context: RuleContext): boolean {
  const { from, to } = context;
  const before = from.facts.get(partition.key);
  if (to.facts.get(partitionTable(partition))?.value["partitionBy"] !== null) return false;
  return (
    before === undefined ||
    before.value["bound"] !== partition.value["bound"] ||
    partitionedTable(before) !== partitionedTable(partition) ||
    isPlacedAnew(partition, context)
  );
}

/** True for a table that is there and was outside of the tree. */
function joins(partition: Fact, { from, to }: RuleContext): boolean {
  const table = partitionTable(partition);
  return from.facts.has(table) && topOf(table, from) !== topOf(table, to);
}

/** Key of the table at the top of the tree of one. */
function topOf(table: string, schema: Schema): string {
  const above = tableAbove(table, schema);
  return above === undefined ? table : topOf(above, schema);
}

/** Rows of the tree that belong to a table which joins. */
function guardsOfTree(partition: Fact, context: RuleContext): readonly Guard[] {
  const within = context.dialect.conditions.isWithin(partition);
  const image = context.image(topOf(partitionTable(partition), context.to));
  if (within === undefined || image === undefined) return [];
  const params = { table: specName(image.table.id.path), partition: specName(partition.id.path) };
  return [context.guard({ ...image, within }, "true", message("refusals", "belongsToJoining", params))];
}

/** The rows that go there, and how they are asked about the fact. */
function comingTo(partition: Fact, fact: Fact, context: RuleContext): ReturnType<RuleContext["asking"]> {
  const within = context.dialect.conditions.isWithin(partition);
  const asking = context.asking(fact, topOf(partitionTable(partition), context.to));
  return asking === undefined || within === undefined ? undefined : { ...asking, image: { ...asking.image, within } };
}

function askedOf(fact: Fact, partition: Fact, columns: readonly Fact[], context: RuleContext): Verdict {
  const isKey = fact.value["unique"] === true || ["p", "u", "x"].includes(String(fact.value["type"]));
  if (fact.id.kind === "index" && !isKey) return {};
  const asking = comingTo(partition, fact, context);
  if (asking === undefined) return {};
  const { image, prepare } = asking;
  const subject = subjectOfRule(fact, context.from, context.to);
  const answer = context.answerTo(subject);
  // What the table above asks as well its rows keep, or are asked there.
  const breach = isOfParent(fact) ? undefined : breachOf(fact, asking, context, answer?.policy);
  // What a query gives is all that the table will hold.
  const there = isKey && image.given === undefined ? keyTakenThere(fact, partition, columns, context) : undefined;
  const isAsked = breach !== undefined && context.direction === "forward" && answer === undefined;
  return {
    guards: [
      ...(breach === undefined
        ? []
        : [context.guard(image, breach.condition, breach.reason, { prepare, answer, others: breach.others })]),
      ...(there === undefined
        ? []
        : [context.guard(image, there.condition, there.reason, { prepare, others: there.others })]),
    ],
    questions: isAsked
      ? [
          {
            id: `${breach.question.code}:${specName(fact.id.path)}`,
            advice: breach.question,
            facts: [fact.key],
            candidates: answerLines(subject),
          },
        ]
      : [],
  };
}

interface Taken {
  readonly condition: string;
  readonly reason: Guard["reason"];
  readonly others: readonly Image[];
}

/** Rows that the partition brings along: those that rest with it in the archive, or those of a table that joins. */
function keyTakenThere(fact: Fact, partition: Fact, columns: readonly Fact[], context: RuleContext): Taken | undefined {
  const { restores } = context;
  const { conditions } = context.dialect;
  const table = partitionTable(partition);
  const object = `${fact.id.path.at(-1) ?? ""} (${specName(fact.id.path.slice(0, 2))})`;
  const resting = restores?.moves.get(table);
  if (restores !== undefined && resting !== undefined) {
    const condition = conditions.isTakenAtRest(fact, resting, columns, restores);
    return condition === undefined
      ? undefined
      : { condition, reason: message("refusals", "keyTaken", { object }), others: [] };
  }
  const joining = joins(partition, context) ? context.image(table) : undefined;
  if (joining === undefined) return undefined;
  const condition = conditions.isTaken(fact, joining, "asItWillBe");
  return condition === undefined
    ? undefined
    : { condition, reason: message("refusals", "keyTakenInPartition", { object }), others: [joining] };
}

/** A partition may want values where the table above takes NULL. */
function guardsOfNulls(partition: Fact, columns: readonly Fact[], context: RuleContext): readonly Guard[] {
  const { conditions } = context.dialect;
  const within = conditions.isWithin(partition);
  const image = context.image(topOf(partitionTable(partition), context.to));
  if (within === undefined || image === undefined) return [];
  return columns.flatMap(({ id, value }) => {
    const above = image.columns.find(({ after }) => after.id.path[2] === id.path[2])?.after;
    const isWanted = value["notNull"] === true && value["generated"] === null;
    if (!isWanted || above === undefined || isNotNullAbove(above, context)) return [];
    const reason = message("refusals", "nullInColumn", { column: specName(id.path) });
    return [context.guard({ ...image, within }, conditions.isNull(above), reason)];
  });
}

function isNotNullAbove({ id }: Fact, { to }: RuleContext): boolean {
  return to.facts.get(keyOf({ kind: "column", path: id.path }))?.value["notNull"] === true;
}
