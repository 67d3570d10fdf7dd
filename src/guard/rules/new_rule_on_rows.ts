import type { Image } from "../../dialects/condition_writer.ts";
import { sameJson } from "../../diff/diff.ts";
import { type Fact, keyOf } from "../../model/fact.ts";
import type { Guard } from "../../model/guard.ts";
import { message } from "../../model/message.ts";
import { byTable } from "../../plan/by_table.ts";
import { becomesFilled, fillFor } from "../../plan/fill.ts";
import { tablesAbove } from "../../plan/owner.ts";
import { answerLines, subjectOfColumn, subjectOfRule } from "../answers.ts";
import { breachOf, guardsOfHeirs, heirsOf, isAskedOfRows, isOfParent, saysOther } from "../breach.ts";
import { type Asking, fillLine, type Rule, type RuleContext, specName } from "../rule.ts";

/** A new constraint or unique index that existing rows may break. */
export const newRuleOnRows: Rule = {
  code: "newRuleOnRows",
  examine(context) {
    const guards = [];
    const questions = [];
    const present = byTable(context.from.facts.values(), "constraint");
    const indexes = byTable(context.from.facts.values(), "index");
    for (const change of context.changes) {
      const fact = change.type === "create" ? change.fact : change.type === "alter" ? change.to : undefined;
      if (change.type === "alter" && !saysOther(change.from, change.to)) continue;
      if (
        fact === undefined ||
        !(fact.id.kind === "constraint" || (fact.id.kind === "index" && fact.value["unique"] === true))
      )
        continue;
      if (!isAskedOfRows(fact)) continue;
      if (context.direction === "back" && isEased(fact, context)) continue;
      // The parent table's rule asks for its partitions as well, but not for one that only joins.
      if (isOfParent(fact) && !joins(fact, context)) continue;
      const asking = context.asking(fact, keyOf({ kind: "table", path: fact.id.path.slice(0, 2) }));
      if (asking === undefined) continue;
      const { image, prepare } = asking;
      const known = [
        ...(present.get(image.table.key) ?? []),
        ...(indexes.get(image.table.key) ?? []).filter(isWholeKey),
      ];
      if (isImplied(fact, known, context)) {
        if (fact.value["type"] === "p") guards.push(...emptyKeys(fact, asking, context));
        continue;
      }
      if (isOverNulls(fact, image, context) || isDrawn(fact, image)) continue;
      const named = subjectOfRule(fact, context.from, context.to);
      // Without some of the rows others get their numbers: no answer helps.
      const drawn = drawnIn(fact, image);
      const subject = drawn === undefined ? named : { ...named, policies: [] };
      const answer = context.answerTo(subject);
      const breach = breachOf(fact, asking, context, answer?.policy);
      if (breach === undefined) continue;
      guards.push(
        context.guard(image, breach.condition, breach.reason, { prepare, answer, others: breach.others }),
        ...guardsOfHeirs(fact, breach, context, answer),
      );
      if (fact.value["type"] === "p") guards.push(...emptyKeys(fact, asking, context));
      // What a query of the spec gives is for the query to mend.
      if (context.direction === "back" || answer !== undefined || image.given !== undefined) continue;
      const advice =
        drawn === undefined
          ? breach.question
          : message("questions", "drawnNumbers", { object: breach.object, column: specName(drawn.id.path) });
      questions.push({
        id: `${advice.code}:${specName(fact.id.path)}`,
        advice,
        facts: [fact.key],
        candidates: drawn === undefined ? answerLines(subject) : [fillLine(specName(drawn.id.path))],
      });
    }
    return { guards, questions };
  },
};

/** True for a rule that may come for new rows only: one that stands above already is asked of all rows below. */
function isEased(fact: Fact, context: RuleContext): boolean {
  const { consequences, dialect, from, to } = context;
  const stands = (above: readonly string[]): boolean => {
    const key = keyOf({ kind: fact.id.kind, path: [...above, fact.id.path[2] ?? ""] });
    return from.facts.has(key) && !consequences.creates.has(key);
  };
  return dialect.conditions.isLenient(fact, from) && !tablesAbove(fact, to).some(stands);
}

/** True for a rule of a table that gets it from one above which has not asked its rows. */
function joins(fact: Fact, { from, to, consequences }: RuleContext): boolean {
  const path = fact.id.path.slice(0, 2);
  if (!from.facts.has(keyOf({ kind: "table", path }))) return false;
  const isPartition = to.facts.has(keyOf({ kind: "partition", path }));
  const known = new Set(tablesAbove(fact, from).map((above) => keyOf({ kind: "table", path: above })));
  return tablesAbove(fact, to).some((above) => {
    if (known.has(keyOf({ kind: "table", path: above }))) return false;
    // A rule that is new to the table above as well asks the rows of all that inherit.
    const sameAbove = keyOf({ kind: fact.id.kind, path: [...above, fact.id.path[2] ?? ""] });
    return isPartition || !consequences.creates.has(sameAbove);
  });
}

/** True for a key one of whose columns is new and empty: NULL points to nothing and is the same as nothing. */
function isOverNulls(fact: Fact, { columns }: Image, { to }: RuleContext): boolean {
  const definition = String(fact.value["definition"]);
  const nullsMatter = fact.value["nullsNotDistinct"] === true || definition.includes("NULLS NOT DISTINCT");
  if (nullsMatter || definition.includes("MATCH FULL")) return false;
  if (fact.id.kind === "constraint" && !["f", "u"].includes(String(fact.value["type"]))) return false;
  const names = (fact.value["columns"] ?? []) as readonly (string | null)[];
  return columns.some(
    ({ after, before, value, converted, computed, isRestored }) =>
      before === undefined &&
      isRestored !== true &&
      value === undefined &&
      converted === undefined &&
      computed === undefined &&
      names.includes(after.id.path[2] ?? "") &&
      after.value["identity"] === null &&
      after.value["notNull"] !== true &&
      !to.facts.has(keyOf({ kind: "default", path: after.id.path })),
  );
}

/** A column that the rule speaks of and that numbers rows anew. */
function drawnIn({ needs }: Fact, { columns }: Image): Fact | undefined {
  return columns.find(({ after, drawn }) => drawn === true && needs.includes(after.key))?.after;
}

/** True for a unique rule over numbers of which no two are the same. */
function isDrawn(fact: Fact, { columns }: Image): boolean {
  const names = (fact.value["columns"] ?? []) as readonly (string | null)[];
  if (fact.id.kind === "constraint" && !["p", "u"].includes(String(fact.value["type"]))) return false;
  return columns.some(({ after, drawn }) => drawn === true && names.includes(after.id.path[2] ?? ""));
}

/** True for a column whose values stay, or become values of another type of which no two are the same. */
function keepsValues(path: readonly string[], { from, to, dialect, intent, convertedBy }: RuleContext): boolean {
  const key = keyOf({ kind: "column", path });
  if (convertedBy(key) !== undefined) return false;
  const [before, after] = [from.facts.get(key), to.facts.get(key)];
  if (before === undefined || after === undefined || before.value["collation"] !== after.value["collation"])
    return false;
  if (becomesFilled(before, after) && fillFor(after, intent, to) !== undefined) return false;
  if (!sameJson(before.value["generated"] ?? null, after.value["generated"] ?? null)) return false;
  if (before.value["type"] === after.value["type"]) return true;
  const isOfSchema = [before, after].some(({ needs, id }) =>
    needs.some((need) => need !== keyOf({ kind: "table", path: id.path.slice(0, 2) })),
  );
  return !isOfSchema && dialect.conditions.doesNotConvert(before, after, from, to) === undefined;
}

/** Paths of the columns that a foreign key points to. */
function referencedColumns({ value }: Fact): readonly (readonly string[])[] {
  const target = value["references"] as {
    readonly table: readonly string[];
    readonly columns: readonly string[];
  } | null;
  return target === null ? [] : target.columns.map((name) => [...target.table, name]);
}

/** True for a unique index over columns of all rows. */
function isWholeKey({ value }: Fact): boolean {
  const columns = (value["columns"] ?? []) as readonly (string | null)[];
  return value["unique"] === true && value["predicate"] === null && !columns.includes(null);
}

/** True when a rule that rows keep already leaves no room to break the new one. */
function isImplied(fact: Fact, present: readonly Fact[], context: RuleContext): boolean {
  const columns = (fact.value["columns"] ?? []) as readonly (string | null)[];
  const table = fact.id.path.slice(0, 2);
  const stays = (name: string): boolean => keepsValues([...table, name], context);
  return present.some((old) => {
    const names = old.value["columns"] as readonly string[];
    if (String(old.value["definition"]).endsWith(" NOT VALID") || !names.every(stays)) return false;
    if (fact.value["type"] === "f") {
      return (
        old.value["type"] === "f" &&
        old.value["matchFull"] === fact.value["matchFull"] &&
        sameJson(names, columns) &&
        sameJson(old.value["references"], fact.value["references"]) &&
        referencedColumns(fact).every((path) => keepsValues(path, context))
      );
    }
    const isUnique = fact.value["type"] === "p" || fact.value["type"] === "u" || fact.id.kind === "index";
    const nulls = String(fact.value["definition"]).includes("NULLS NOT DISTINCT");
    return (
      isUnique &&
      !nulls &&
      (old.id.kind === "index" || ["p", "u"].includes(String(old.value["type"]))) &&
      names.every((name) => columns.includes(name))
    );
  });
}

/** A primary key makes its columns NOT NULL, those of heirs as well; columns that are so already ask nothing. */
function emptyKeys(fact: Fact, own: Asking, context: RuleContext): readonly Guard[] {
  const heirs = heirsOf(fact.id.path.slice(0, 2), context).flatMap(({ key }) => context.asking(fact, key) ?? []);
  return [own, ...heirs].flatMap((asking) => emptyKeysIn(fact, asking, context));
}

function emptyKeysIn(fact: Fact, { image, prepare }: Asking, context: RuleContext): readonly Guard[] {
  const names = fact.value["columns"] as readonly string[];
  const mayBeEmpty = ({ before, converted, isRestored }: Image["columns"][number]): boolean => {
    if (before !== undefined) return isRestored === true || before.value["notNull"] !== true;
    return isRestored === true || (context.direction === "back" && converted !== undefined);
  };
  return image.columns
    .filter((column) => names.includes(column.after.id.path[2] ?? "") && mayBeEmpty(column))
    .map(({ after }) =>
      context.guard(
        image,
        context.dialect.conditions.isNull(after),
        message("refusals", "nullInColumn", { column: specName(after.id.path) }),
        { prepare, answer: context.answerTo(subjectOfColumn(after, "not null", context.from, context.to)) },
      ),
    );
}
