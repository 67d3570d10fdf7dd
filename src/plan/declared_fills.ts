import type { Dialect } from "../dialects/dialect.ts";
import { keyOf } from "../model/fact.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { type DeclaredConversion, pathOf } from "./declared_conversions.ts";
import { becomesFilled, fillOf } from "./fill.ts";

/**
 * Values for NULLs of columns that stay, where these change shape as well or stand beside values that do: the present
 * type may not hold them, and the way back tells rows by what all of them were made.
 */
export function declaredFills(
  { fill }: Pick<Intent, "fill">,
  { from, to }: { readonly from: Schema; readonly to: Schema },
  dialect: Dialect,
  declared: readonly DeclaredConversion[],
): readonly DeclaredConversion[] {
  return Object.keys(fill).flatMap((name): DeclaredConversion[] => {
    const parts = name.split(".");
    const column = parts.pop() ?? "";
    const table = keyOf({ kind: "table", path: pathOf(parts.join(".")) });
    const key = keyOf({ kind: "column", path: [...pathOf(parts.join(".")), column] });
    const [before, after] = [from.facts.get(key), to.facts.get(key)];
    if (before === undefined || after === undefined || !becomesFilled(before, after)) return [];
    const own = declared.filter((each) => each.table === table);
    const changes = before.value["type"] !== after.value["type"] || own.length > 0;
    const isComputed = [before, after].some(({ value }) => value["generated"] !== null);
    if (!changes || isComputed || own.some(({ up }) => up.has(column))) return [];
    const { carried, completed } = dialect.conversions;
    return [
      {
        table,
        up: new Map([[column, completed(before, after, fillOf(after, { fill }) ?? "NULL")]]),
        down: new Map([[column, carried(after, before)]]),
        follows: new Map(),
        isFill: true,
        oneWay: false,
        reads: [],
      },
    ];
  });
}
