import type { Image } from "../dialects/condition_writer.ts";
import { sameJson } from "../diff/diff.ts";
import type { Answer, Policy } from "../model/answer.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Guard } from "../model/guard.ts";
import { type Message, message } from "../model/message.ts";
import { byKind } from "./by_kind.ts";
import { type Asking, type RuleContext, specName } from "./rule.ts";

/** Rows that break a rule, and what is said of them. */
export interface Breach {
  readonly condition: string;
  /** Other tables whose rows the condition looks at. */
  readonly others?: readonly Image[];
  /** What the rule is called: it and its table. */
  readonly object: string;
  readonly reason: Guard["reason"];
  readonly question: Message<"questions">;
}

/** Undefined when no row can break it, or none can be asked. */
export function breachOf(
  fact: Fact,
  { image, imageOf }: Asking,
  context: RuleContext,
  policy?: Policy,
): Breach | undefined {
  const { conditions } = context.dialect;
  const object = `${fact.id.path.at(-1) ?? ""} (${specName(fact.id.path.slice(0, 2))})`;
  const type = fact.value["type"];
  if (type === "c") {
    const condition = conditions.violates(fact);
    return condition === undefined
      ? undefined
      : {
          condition,
          object,
          reason: message("refusals", "breaksCheck", { object }),
          question: message("questions", "newCheck", { object }),
        };
  }
  if (type === "f") {
    const target = fact.value["references"] as {
      readonly table: readonly string[];
      readonly columns: readonly string[];
    } | null;
    const key = keyOf({ kind: "table", path: target?.table ?? [] });
    // The rows of a table that comes back from the archive cannot be asked before it is there.
    const referenced = imageOf(key);
    const isTold = (name: string): boolean =>
      referenced === undefined || referenced.columns.some(({ after }) => after.id.path[2] === name);
    if (target?.columns.every(isTold) === false) return undefined;
    if (context.direction === "back" && !context.from.facts.has(key) && referenced === undefined) return undefined;
    const condition = conditions.orphans(fact, referenced);
    const params = { object, table: specName(target?.table ?? []) };
    return condition === undefined
      ? undefined
      : {
          condition,
          object,
          others: referenced === undefined ? [] : [referenced],
          reason: message("refusals", "orphan", params),
          question: message("questions", "newForeignKey", params),
        };
  }
  const condition = conditions.duplicates(image, fact, {
    rows: policy === "quarantine" ? "all" : "later",
    order: policy === undefined ? [] : primaryKey(image, context),
  });
  return condition === undefined
    ? undefined
    : {
        condition,
        object,
        reason: message("refusals", "duplicate", { object }),
        question: message("questions", "newUnique", { object }),
      };
}

/** What a check asks of the rows of tables that inherit from its own, where it is theirs as well. */
export function guardsOfHeirs(fact: Fact, breach: Breach, context: RuleContext, answer?: Answer): readonly Guard[] {
  if (fact.value["type"] !== "c" || String(fact.value["definition"]).endsWith(" NO INHERIT")) return [];
  return heirsOf(fact.id.path.slice(0, 2), context).flatMap((heir) => {
    const asking = context.asking(fact, heir.key);
    return asking === undefined
      ? []
      : [
          context.guard(asking.image, breach.condition, breach.reason, {
            prepare: asking.prepare,
            answer,
            others: breach.others,
          }),
        ];
  });
}

/** By it one of several rows is the first: the columns of the present primary key, where all of them stay. */
function primaryKey({ table, columns }: Image, { from }: RuleContext): readonly Fact[] {
  const key = [...from.facts.values()].find(
    ({ id, value }) =>
      id.kind === "constraint" &&
      value["type"] === "p" &&
      keyOf({ kind: "table", path: id.path.slice(0, 2) }) === table.key,
  );
  const names = (key?.value["columns"] ?? []) as readonly string[];
  const found = names.flatMap(
    (name) => columns.find(({ after, before }) => before !== undefined && after.id.path[2] === name)?.after ?? [],
  );
  return found.length === names.length ? found : [];
}

/** Tables that inherit from the one of that path, at any depth. */
export function heirsOf(path: readonly string[], context: RuleContext): readonly Fact[] {
  const isParent = (other: readonly string[]): boolean => other[0] === path[0] && other[1] === path[1];
  return byKind(context.to, "table").flatMap((table) =>
    ((table.value["inherits"] ?? []) as readonly (readonly string[])[]).some(isParent)
      ? [table, ...heirsOf(table.id.path, context)]
      : [],
  );
}

/** Whether a rule asks something else of rows than it did: its name may change without that. */
export function saysOther(before: Fact, after: Fact): boolean {
  return ["definition", "unique"].some((name) => !sameJson(before.value[name] ?? null, after.value[name] ?? null));
}

/** False for a rule that PostgreSQL asks of new rows only, or of none. */
export function isAskedOfRows({ value }: Fact): boolean {
  const definition = String(value["definition"]);
  return !definition.endsWith(" NOT VALID") && !definition.endsWith(" NOT ENFORCED");
}

/** True for what a partition has from its parent table. */
export function isOfParent({ value }: Fact): boolean {
  return value["inherited"] === true || Array.isArray(value["parent"]);
}
