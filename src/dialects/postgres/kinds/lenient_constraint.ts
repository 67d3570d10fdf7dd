import { type Fact, keyOf } from "../../../model/fact.ts";
import type { Schema } from "../../../model/schema.ts";
import { ownerOf, relation } from "../names.ts";
import { dollarQuoted, literal } from "../quote.ts";

const words: Readonly<Record<string, { readonly condition: string; readonly rule: string }>> = {
  f: { condition: "foreign_key_violation", rule: "the foreign key" },
  c: { condition: "check_violation", rule: "the check" },
};

/** True for a rule over tables or columns that come back: rows cannot be asked before these are there. */
export function isOverReturned({ id, value }: Fact, from: Schema): boolean {
  if (!(String(value["type"]) in words)) return false;
  const table = ownerOf("table", { kind: "constraint", path: id.path });
  const target = value["references"] as Reference | null | undefined;
  const columns = (value["columns"] ?? []) as readonly string[];
  const needed = [
    keyOf(table),
    ...columns.map((name) => keyOf({ kind: "column", path: [...table.path, name] })),
    ...(target == null ? [] : [keyOf({ kind: "table", path: target.table })]),
    ...(target?.columns ?? []).map((name) => keyOf({ kind: "column", path: [...(target?.table ?? []), name] })),
  ];
  return needed.some((key) => !from.facts.has(key));
}

/** True for a check by a routine: what its body reads may come back later than rows are asked. */
export function asksRoutine({ value, needs }: Fact): boolean {
  return value["type"] === "c" && needs.some((need) => need.startsWith("routine "));
}

interface Reference {
  readonly table: readonly string[];
  readonly columns: readonly string[];
}

/** The rule for all rows where they allow it, else for new rows only. */
export function lenientConstraint(fact: Fact, clause: string): string {
  const { condition = "", rule = "" } = words[String(fact.value["type"])] ?? {};
  const add = `ALTER TABLE ${relation(fact.id)} ADD ${clause}`;
  const told = `${fact.id.path.join(".")}: rows written after the migration do not meet ${rule}; it holds for new rows only`;
  const body = [
    "",
    "BEGIN",
    `  ${add};`,
    `EXCEPTION WHEN ${condition} THEN`,
    `  ${add} NOT VALID;`,
    `  RAISE WARNING '%', ${literal(told)};`,
    "END ",
  ];
  return `DO ${dollarQuoted(body.join("\n"))};`;
}
