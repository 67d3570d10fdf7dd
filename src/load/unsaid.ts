import { type Fact, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { ModelTable, Schema } from "../model/schema.ts";
import { ownerPath } from "./scope.ts";

/** Kinds whose text holds the types of the columns that they speak of. */
const typed: ReadonlySet<string> = new Set(["view", "materialized view", "rule", "policy", "trigger", "statistics"]);

/**
 * The wanted schema where tables are told by Markdown tables: these say little, and what they do not say stays as
 * `present` has it. With `complete` their columns are all that there are.
 * @throws Failure `modelTypeHeld` for a column whose type changes under something that would have to be told anew.
 */
export function keepingUnsaid(
  wanted: Schema,
  present: Schema,
  tables: readonly ModelTable[],
  { complete }: { readonly complete: boolean },
): Schema {
  const known = tables.filter(({ path }) => present.facts.has(keyOf({ kind: "table", path })));
  if (known.length === 0) return wanted;
  const facts = new Map(wanted.facts);
  const columnOrder = new Map(wanted.columnOrder);
  for (const table of known) {
    const key = JSON.stringify(table.path);
    const own = (schema: Schema): readonly Fact[] =>
      [...schema.facts.values()].filter((fact) => JSON.stringify(ownerPath(fact, schema)) === key);
    const [before, said] = [own(present), own(wanted)];
    const gone = new Set(
      complete
        ? before
            .filter(({ id, key: column }) => id.kind === "column" && !wanted.facts.has(column))
            .map(({ key: column }) => column)
        : [],
    );
    const stays = staying(before, gone);
    for (const fact of said) {
      if (fact.id.kind === "constraint" && stays.some((other) => isSameRule(other, fact))) facts.delete(fact.key);
    }
    for (const fact of stays) {
      const now = wanted.facts.get(fact.key);
      if (fact.id.kind === "column" && now !== undefined) facts.set(fact.key, column(fact, now, table, present));
      else if (fact.id.kind === "table" || !facts.has(fact.key)) facts.set(fact.key, fact);
    }
    // A table has one primary key: another one takes the place of that which was there.
    if (said.some((fact) => isPrimary(fact) && facts.get(fact.key) === fact))
      for (const fact of stays) if (isPrimary(fact) && facts.get(fact.key) === fact) facts.delete(fact.key);
    const tableKey = keyOf({ kind: "table", path: table.path });
    const order = (present.columnOrder.get(tableKey) ?? []).filter(
      (name) => !gone.has(keyOf({ kind: "column", path: [...table.path, name] })),
    );
    columnOrder.set(tableKey, [
      ...order,
      ...(wanted.columnOrder.get(tableKey) ?? []).filter((name) => !order.includes(name)),
    ]);
  }
  for (const fact of facts.values()) {
    const needs = fact.needs.filter((need) => facts.has(need));
    if (needs.length < fact.needs.length) facts.set(fact.key, { ...fact, needs });
  }
  return { ...wanted, facts, columnOrder };
}

/** What is left when these columns go, with all that rests on them. */
function staying(facts: readonly Fact[], gone: ReadonlySet<string>): readonly Fact[] {
  const lost = new Set(gone);
  for (let size = -1; size < lost.size; ) {
    size = lost.size;
    for (const fact of facts) {
      const isPart = fact.id.kind === "default" && gone.has(keyOf({ kind: "column", path: fact.id.path }));
      if (isPart || fact.needs.some((need) => lost.has(need))) lost.add(fact.key);
    }
  }
  return facts.filter(({ key }) => !lost.has(key));
}

function isPrimary({ id, value }: Fact): boolean {
  return id.kind === "constraint" && value["type"] === "p";
}

/** Keys and foreign keys over the same columns are one rule, whatever they are called. */
function isSameRule(a: Fact, b: Fact): boolean {
  if (a.id.kind !== "constraint") return false;
  const type = a.value["type"];
  if (type !== b.value["type"] || (type !== "p" && type !== "u" && type !== "f")) return false;
  const same = (name: string): boolean => JSON.stringify(a.value[name]) === JSON.stringify(b.value[name]);
  return same("columns") && (type !== "f" || same("references"));
}

function column(before: Fact, now: Fact, { path, line, tellsNull }: ModelTable, present: Schema): Fact {
  const isRetyped = before.value["type"] !== now.value["type"];
  const held = isRetyped ? holders(before, present) : [];
  if (held.length > 0)
    throw Failure.work("modelTypeHeld", {
      column: before.id.path.slice(1).join("."),
      line,
      objects: held.join(", "),
      table: path[1],
    });
  const notNull = tellsNull || now.value["notNull"] === true ? now.value["notNull"] : before.value["notNull"];
  const { type, collation } = isRetyped ? now.value : before.value;
  const named = notNull === before.value["notNull"] ? before.value["notNullName"] : now.value["notNullName"];
  const needs = isRetyped ? now.needs : before.needs;
  const derived = isRetyped ? now : before;
  return {
    ...derived,
    needs,
    value: {
      ...before.value,
      type: type ?? null,
      collation: collation ?? null,
      notNull: notNull ?? false,
      notNullName: named ?? null,
    },
  };
}

function holders(before: Fact, present: Schema): readonly string[] {
  return [...present.facts.values()].flatMap(({ id, value, needs }) => {
    if (!needs.includes(before.key)) return [];
    const isTyped = typed.has(id.kind) || (id.kind === "constraint" && ["c", "x"].includes(String(value["type"])));
    const isComputed = id.kind === "column" && value["generated"] !== null;
    return isTyped || isComputed ? [`${id.kind} ${id.path.slice(1).join(".")}`] : [];
  });
}
