import type { Dialect } from "../dialects/dialect.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { partsOf, spokenName, writtenName } from "../model/written_name.ts";
import type { DeclaredConversion } from "./declared_conversion.ts";
import { pathOf } from "./declared_conversions.ts";
import { becomesFilled, fillOf } from "./fill.ts";
import { tablesUp } from "./tables_up.ts";

/**
 * Values for NULLs of columns that stay, where these change shape as well or stand beside values that do: the present
 * type may not hold them, and the way back tells rows by what all of them were made. @throws Failure `fillFollows`.
 */
export function declaredFills(
  { fill }: Pick<Intent, "fill">,
  { from, to }: { readonly from: Schema; readonly to: Schema },
  dialect: Dialect,
  declared: readonly DeclaredConversion[],
): readonly DeclaredConversion[] {
  const fills = Object.keys(fill).flatMap((name) => {
    const parts = partsOf(name);
    const column = parts.at(-1) ?? "";
    const path = pathOf(writtenName(parts.slice(0, -1)), dialect.home);
    const key = keyOf({ kind: "column", path: [...path, column] });
    const [before, after] = [from.facts.get(key), to.facts.get(key)];
    if (before === undefined || after === undefined || !becomesFilled(before, after)) return [];
    const isComputed = [before, after].some(({ value }) => value["generated"] !== null);
    return isComputed ? [] : [{ table: keyOf({ kind: "table", path }), column, before, after }];
  });
  for (const { table, column, after } of fills) refuseFollowing(table, column, after, to, declared);
  const changed = fills.filter(({ before, after }) => before.value["type"] !== after.value["type"]);
  const tables = new Set([...declared, ...changed].map(({ table }) => table));
  // Heirs are told by what all their columns were made, whichever table speaks for them.
  const isBeside = (table: string): boolean =>
    tables.has(table) || [...tables].some((other) => tablesUp(table, to).has(other) || tablesUp(other, to).has(table));
  const { carried, completed } = dialect.conversions;
  return fills
    .filter(({ table, column }) => {
      const isDeclared = declared.some((each) => each.table === table && each.up.has(column));
      return isBeside(table) && !isDeclared;
    })
    .map(({ table, column, before, after }) => ({
      table,
      up: new Map([[column, completed(before, after, fillOf(after, { fill }) ?? "NULL")]]),
      down: new Map([[column, carried(after, before)]]),
      follows: new Map(),
      isFill: true,
      oneWay: false,
      upReads: [],
      downReads: [],
      calls: [],
    }));
}

/** Whether a value for NULLs of such a column is a key of before or of afterwards nobody can tell. */
function refuseFollowing(
  table: string,
  column: string,
  after: Fact,
  to: Schema,
  declared: readonly DeclaredConversion[],
): void {
  for (const each of declared) {
    const follow = each.table === table ? each.follows.get(column) : undefined;
    if (follow === undefined) continue;
    const parent = to.facts.get(follow.table)?.id.path ?? [];
    const key = spokenName([...parent, follow.column]);
    throw Failure.work("fillFollows", { column: spokenName(after.id.path), key });
  }
}
