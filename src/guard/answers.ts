import type { Answer } from "../model/answer.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Candidate } from "../model/question.ts";
import type { Schema } from "../model/schema.ts";
import { writtenName } from "../model/written_name.ts";
import { specName, yamlScalar } from "./rule.ts";
import type { Subject } from "./subject.ts";

/** What the spec answers under `violations`, and which of its answers found nothing that they answer. */
export interface Answers {
  to(subject: Subject): Answer | undefined;
  unused(): readonly string[];
}

/** @throws Failure `violationRefused` for an answer that the rule does not take. */
export function answersOf({ violations }: Pick<Intent, "violations">): Answers {
  const declared = new Map(Object.entries(violations).map(([name, policy]) => [spaced(name), { name, policy }]));
  const used = new Set<string>();
  return {
    to({ names, policies, cleared }) {
      const own = names.map((name) => declared.get(spaced(name))).find((each) => each !== undefined);
      if (own === undefined) return undefined;
      used.add(own.name);
      const { name, policy } = own;
      if (policy === "stop") return undefined;
      if (!policies.includes(policy))
        throw Failure.work("violationRefused", { rule: name, policy, allowed: ["stop", ...policies].join(", ") });
      return { rule: name, policy, cleared: policy === "set_null" ? cleared : [] };
    },
    unused: () => Object.keys(violations).filter((name) => !used.has(name)),
  };
}

/** Spaces between words and after commas are of no account. */
function spaced(name: string): string {
  return name
    .split(",")
    .map((part) => part.split(" ").filter(Boolean).join(" "))
    .join(", ");
}

/** The lines that answer for a subject, one candidate a policy. */
export function answerLines({ names: [name = ""], policies }: Subject): readonly Candidate[] {
  return policies.map((policy) => ({ yaml: `violations:\n  ${yamlScalar(name)}: ${policy}`, evidence: [] }));
}

const words: Readonly<Record<string, string>> = { p: "unique", u: "unique", x: "exclude", f: "references", c: "check" };

/** A constraint or unique index of the later schema. */
export function subjectOfRule(fact: Fact, from: Schema, to: Schema): Subject {
  const path = fact.id.path.slice(0, 2);
  const columns = ((fact.value["columns"] ?? []) as readonly (string | null)[]).filter((name) => name !== null);
  const type = fact.id.kind === "index" ? "u" : String(fact.value["type"]);
  const isWhole = columns.length > 0 && columns.length === ((fact.value["columns"] ?? []) as readonly unknown[]).length;
  const own = tableNames(path).map((table) => `${table}.${fact.id.path.at(-1) ?? ""}`);
  const byColumns = isWhole ? tableNames(path).map((table) => `${table}.${columns.join(", ")} ${words[type]}`) : [];
  const cleared = columns.filter((name) => canBeNull([...path, name], from, to));
  const isFull = fact.value["matchFull"] === true && columns.length > 1;
  const nullsMatter =
    fact.value["nullsNotDistinct"] === true || String(fact.value["definition"]).includes("NULLS NOT DISTINCT");
  const clears =
    type === "f"
      ? isFull
        ? cleared.length === columns.length
        : cleared.length > 0
      : type === "c"
        ? columns.length === 1 && cleared.length === 1
        : type !== "p" && cleared.length > 0 && isWhole && !nullsMatter;
  return {
    names: type === "c" ? [...own, ...byColumns] : [...byColumns, ...own],
    policies: [
      ...(["p", "u", "x"].includes(type) ? (["keep_first"] as const) : []),
      ...(clears ? (["set_null"] as const) : []),
      "quarantine",
    ],
    cleared,
  };
}

/** A column whose values, or the lack of one, may no longer be. */
export function subjectOfColumn(column: Fact, word: "type" | "not null", from: Schema, to: Schema): Subject {
  const { path } = column.id;
  const clears = word === "type" && canBeNull(path, from, to);
  return {
    names: tableNames(path.slice(0, 2)).map((table) => `${table}.${path[2] ?? ""} ${word}`),
    policies: [...(clears ? (["set_null"] as const) : []), "quarantine"],
    cleared: [path[2] ?? ""],
  };
}

/** A table whose rows must find a partition. */
export function subjectOfPartitions(table: Fact): Subject {
  return {
    names: tableNames(table.id.path).map((name) => `${name} partition`),
    policies: ["quarantine"],
    cleared: [],
  };
}

function tableNames(path: readonly string[]): readonly string[] {
  return [...new Set([specName(path), writtenName(path)])];
}

/** False for what NOT NULL or a key forbids, and for what a foreign key would hand on to other rows. */
function canBeNull(path: readonly string[], from: Schema, to: Schema): boolean {
  const key = keyOf({ kind: "column", path });
  const sides = [from, to].map((schema) => schema.facts.get(key));
  if (sides[0] === undefined || sides[0].value["generated"] !== null) return false;
  if (sides.some((side) => side !== undefined && (side.value["notNull"] === true || side.value["generated"] !== null)))
    return false;
  return [from, to].every((schema) =>
    [...schema.facts.values()].every(({ id, value }) => {
      if (id.kind !== "constraint") return true;
      const isOwn = id.path[0] === path[0] && id.path[1] === path[1];
      if (isOwn && value["type"] === "p" && (value["columns"] as readonly string[]).includes(path[2] ?? ""))
        return false;
      const target = value["references"] as {
        readonly table: readonly string[];
        readonly columns: readonly string[];
      } | null;
      if (target === null || target === undefined || schema === to) return true;
      const isTarget = target.table[0] === path[0] && target.table[1] === path[1];
      return !isTarget || !target.columns.includes(path[2] ?? "");
    }),
  );
}
