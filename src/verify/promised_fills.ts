import type { Dialect } from "../dialects/dialect.ts";
import { sameJson } from "../diff/diff.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { DeclaredConversion } from "../plan/declared_conversion.ts";
import { becomesFilled, fillOf } from "../plan/fill.ts";
import type { Correspondence } from "./compare.ts";
import { follow, tablesAbove } from "./correspondence.ts";
import { builtIn, type PromisedValue } from "./promised.ts";

interface FillRequest {
  readonly from: Schema;
  readonly to: Schema;
  readonly plan: Plan;
  readonly dialect: Dialect;
  readonly intent: Intent;
  readonly conversions: readonly DeclaredConversion[];
}

/** What the spec's fills give for the rows of a table as they are. */
export function promisedFills(request: FillRequest): (table: Correspondence) => readonly PromisedValue[] {
  const { from, to, plan, dialect, intent, conversions } = request;
  if (Object.keys(intent.fill).length === 0) return () => [];
  const earlier = new Map(
    [...from.facts.values()].flatMap((fact) =>
      fact.id.kind === "column" ? [[keyOf(follow(plan, fact.id, from)), fact] as const] : [],
    ),
  );
  const isConverted = ({ id }: Fact): boolean => {
    const isBy = (path: readonly string[]): boolean =>
      conversions.some(({ table, up, follows }) => {
        const name = id.path[2] ?? "";
        return table === keyOf({ kind: "table", path: path.slice(0, 2) }) && (up.has(name) || follows.has(name));
      }) || tablesAbove(path, to).some(isBy);
    return isBy(id.path);
  };
  const columns = [...to.facts.values()].filter(({ id, value }) => id.kind === "column" && value["generated"] === null);
  return ({ before: [source = []], after: [path = []] }) => {
    // The rows may have been in another table: with partitions, or without.
    const table = follow(plan, { kind: "table", path: source }).path;
    const earlierOf = ({ id }: Fact): Fact | undefined =>
      earlier.get(keyOf({ kind: "column", path: [...table, id.path[2] ?? ""] }));
    const isOther = (column: Fact): boolean =>
      earlierOf(column)?.value["type"] !== column.value["type"] || isConverted(column);
    const own = columns.filter(({ id }) => id.path[0] === path[0] && id.path[1] === path[1]);
    // A fill is computed late: what changes until then cannot be told from the row as it is.
    const others = own.filter(isOther).map(({ id }) => id.path[2] ?? "");
    return own.flatMap((column): PromisedValue[] => {
      const expression = fillFor(column, to, intent);
      const before = earlierOf(column);
      if (expression === undefined || isConverted(column) || others.some((name) => expression.includes(name)))
        return [];
      if (before !== undefined && (isOther(column) || !becomesFilled(before, column))) return [];
      const type = builtIn(column) ?? (isSameType(column, from, to) ? String(column.value["type"]) : undefined);
      if (type === undefined) return [];
      const value = before === undefined ? expression : dialect.conversions.completed(column, column, expression);
      return [{ name: column.id.path[2] ?? "", expression: value, type }];
    });
  };
}

/** What the spec says of the column, or of the one that it has from a table above. */
function fillFor(column: Fact, to: Schema, intent: Intent): string | undefined {
  const own = fillOf(column, intent);
  if (own !== undefined) return own;
  return tablesAbove(column.id.path, to)
    .map((above) => to.facts.get(keyOf({ kind: "column", path: [...above, column.id.path[2] ?? ""] })))
    .map((fact) => (fact === undefined ? undefined : fillFor(fact, to, intent)))
    .find((text) => text !== undefined);
}

/** True for a column of a type of the schema that is there already, and stays as it is. */
function isSameType(column: Fact, from: Schema, to: Schema): boolean {
  return column.needs.every((need) => {
    const [before, after] = [from.facts.get(need), to.facts.get(need)];
    if (after === undefined || after.id.kind === "table") return true;
    return before !== undefined && sameJson(before.value, after.value);
  });
}
