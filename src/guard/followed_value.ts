import type { Converted } from "../model/conversion.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { byTable } from "../plan/by_table.ts";
import { returnedValue } from "./recalled.ts";
import type { RuleContext } from "./rule.ts";

export interface ValueRequest
  extends Pick<RuleContext, "from" | "to" | "direction" | "dialect" | "restores" | "convertedBy"> {
  /** True for what a column needs that is only made. */
  isMade(column: Fact): boolean;
  /** False for a table whose values are computed by functions that are only made, or are others each time. */
  isTold(table: string): boolean;
}

interface ToldValue {
  readonly value: string;
  readonly prepare: readonly string[];
}

/** What a column that follows a key will hold, over a row as it is; undefined where that cannot be told before. */
export function followedValue(
  by: Converted,
  request: ValueRequest,
  above: ReadonlySet<string> = new Set(),
): ToldValue | undefined {
  const { from, to, dialect, convertedBy } = request;
  const { lookup } = by;
  if (lookup === undefined || above.has(by.column.key)) return undefined;
  const present = from.facts.get(lookup.table.key);
  const column = to.facts.get(keyOf({ kind: "column", path: [...lookup.table.id.path, lookup.column] }));
  const key = column === undefined ? undefined : convertedBy(column.key);
  if (present === undefined || column === undefined || key === undefined) return undefined;
  if (request.isMade(column) || !request.isTold(present.key)) return undefined;
  const own =
    key.lookup === undefined
      ? keyValue(key, present, request)
      : followedValue(key, request, new Set([...above, by.column.key]));
  if (own === undefined) return undefined;
  const columns = (byTable(from.facts.values(), "column").get(present.key) ?? []).map(({ id }) => id.path[2] ?? "");
  return {
    value: dialect.conversions.followed(by, { present, columns, column, value: own.value }),
    prepare: own.prepare,
  };
}

function keyValue({ column, expression }: Converted, present: Fact, request: ValueRequest): ToldValue | undefined {
  if (expression === undefined) return undefined;
  return request.direction === "forward"
    ? { value: expression, prepare: [] }
    : returnedValue(present, column.key, expression, request);
}
