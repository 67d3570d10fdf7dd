import type { Snapshot, TableRows } from "../dialects/proof_tools.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { type Message, message } from "../model/message.ts";
import type { Plan } from "../model/plan.ts";
import type { RowCoverage, Unexercised } from "../model/proof.ts";
import type { Schema } from "../model/schema.ts";
import { follow } from "./correspondence.ts";

/** What the rows of a proof say of columns, of changes and of constraints, and where they say nothing. */
export function coverageOf(from: Schema, plan: Plan, before: Snapshot): RowCoverage {
  const seen = seenIn(before);
  const columns = [...from.facts.values()].filter(({ id }) => id.kind === "column" && seen.has(tableOf(id.path)));
  const of = ({ id }: Fact): Seen => seen.get(tableOf(id.path))?.get(id.path[2] ?? "") ?? nothing;
  const nullable = columns.filter(({ value }) => value["notNull"] !== true && value["generated"] === null);
  const touched = touchedBy(plan);
  const changed = columns.filter(({ id }) => touched.has(keyOf(follow(plan, id))));
  const constraints = [...from.facts.values()].filter(
    ({ id }) => id.kind === "constraint" && seen.has(tableOf(id.path)),
  );
  const unexercised: Unexercised[] = [
    ...changed.filter((column) => of(column).values === 0).map((column) => because(column, before, "noValue")),
    ...constraints.filter((each) => !isExercised(each, before)).map((each) => because(each, before, "noRow")),
  ];
  const constraintsLeft = unexercised.filter(({ fact }) => from.facts.get(fact)?.id.kind === "constraint").length;
  return {
    columns: columns.length,
    columnsWithValues: columns.filter((column) => of(column).values > 0).length,
    nullable: nullable.length,
    nullableWithBoth: nullable.filter((column) => of(column).values > 0 && of(column).nulls > 0).length,
    changed: changed.length,
    changedWithValues: changed.filter((column) => of(column).values > 0).length,
    constraints: constraints.length,
    constraintsExercised: constraints.length - constraintsLeft,
    unexercised,
  };
}

interface Seen {
  readonly values: number;
  readonly nulls: number;
}

const nothing: Seen = { values: 0, nulls: 0 };

function tableOf(path: readonly string[]): string {
  return JSON.stringify(path.slice(0, 2));
}

/** By path of the table as JSON, then by name of the column. */
function seenIn(snapshot: Snapshot): ReadonlyMap<string, ReadonlyMap<string, Seen>> {
  return new Map(
    [...snapshot.tables].map(([path, { columns, rows }]) => [
      path,
      new Map(
        columns.map((name, at) => {
          const nulls = rows.reduce((count, row) => count + Number(row[at] === null), 0);
          return [name, { values: rows.length - nulls, nulls }] as const;
        }),
      ),
    ]),
  );
}

/** Keys of columns that change or go, by their later names. */
function touchedBy({ forward: { changes, archive } }: Plan): ReadonlySet<string> {
  const keys = changes.flatMap((change) => {
    if (change.type === "alter") return [change.to.key];
    if (change.type === "drop") return [change.fact.key];
    return change.type === "rename" ? [keyOf(change.to)] : [];
  });
  const converted = [...archive.conversions.values()].flatMap((conversion) =>
    conversion.converted.map(({ column }) => column.key),
  );
  return new Set([...keys, ...converted]);
}

/** A row has values in all its columns; of what must differ there are two. */
function isExercised({ id, value }: Fact, snapshot: Snapshot): boolean {
  const table = snapshot.tables.get(tableOf(id.path));
  const names = (value["columns"] ?? []) as readonly string[];
  const wanted = ["p", "u", "x"].includes(String(value["type"])) ? 2 : 1;
  return table !== undefined && rowsWith(table, names) >= wanted;
}

function rowsWith({ columns, rows }: TableRows, names: readonly string[]): number {
  const places = names.map((name) => columns.indexOf(name));
  return rows.filter((row) => places.every((at) => row[at] !== null)).length;
}

function because(fact: Fact, snapshot: Snapshot, reason: "noValue" | "noRow"): Unexercised {
  const isEmpty = (snapshot.tables.get(tableOf(fact.id.path))?.rows.length ?? 0) === 0;
  const told: Message<"unfilled"> = message("unfilled", isEmpty ? "emptyTable" : reason, {});
  return { fact: fact.key, reason: told };
}
