import type { Dialect } from "../dialects/dialect.ts";
import type { Archive, Keep } from "../model/archive.ts";
import type { Conversion, Converted, Original } from "../model/conversion.ts";
import { type Fact, keyOf } from "../model/fact.ts";
import type { Schema } from "../model/schema.ts";
import type { Consequences } from "./consequences.ts";
import type { DeclaredConversion, Follow } from "./declared_conversion.ts";
import { isFedBySequence } from "./fed_by_sequence.ts";

/** What it takes to tell what becomes of values. */
export interface ConversionRequest {
  readonly consequences: Consequences;
  readonly from: Schema;
  readonly to: Schema;
  readonly dialect: Dialect;
  readonly declared: readonly DeclaredConversion[];
  /** What the route would keep without knowing of conversions, by table. */
  readonly keeps: ReadonlyMap<string, Keep>;
  /** The archive of the way forward, when this is the way back. */
  readonly restores: Archive | undefined;
}

/** What is to be looked up is resolved once every table's values have their place. */
export type Value = Pick<Converted, "column" | "before" | "expression" | "isNumbered" | "isFill"> & {
  readonly follow?: Follow;
};
export type Values = readonly Value[];
/** What the spec declares for the way forward. */
export function declaredValues(
  key: string,
  declared: readonly DeclaredConversion[],
  { from, to, dialect }: ConversionRequest,
  columns: ReadonlyMap<string, readonly Fact[]>,
): { readonly values: Values; readonly originals: readonly Original[] } {
  const values: Value[] = [];
  const originals: Original[] = [];
  for (const { up, down, follows, oneWay, isFill = false } of declared) {
    const own = (columns.get(key) ?? []).flatMap((column) => {
      const expression = up.get(column.id.path[2] ?? "");
      return expression === undefined
        ? []
        : [{ column, before: from.facts.get(column.key), expression, isNumbered: false, isFill }];
    });
    values.push(...own, ...(columns.get(key) ?? []).flatMap((column) => following(column, follows, from)));
    const became = own.map(({ column }) => column);
    const path = to.facts.get(key)?.id.path ?? [];
    for (const [name, reverse] of down) {
      const column = from.facts.get(keyOf({ kind: "column", path: [...path, name] }));
      if (column !== undefined) originals.push({ column, reverse, became, isNullKept: false, isFill });
    }
    for (const { column, before } of own) {
      if (before === undefined || down.has(column.id.path[2] ?? "")) continue;
      originals.push({
        column: before,
        reverse: oneWay ? undefined : dialect.conversions.reversed(before, column),
        became,
        isNullKept: false,
      });
    }
  }
  return { values, originals };
}

function following(column: Fact, follows: ReadonlyMap<string, Follow>, from: Schema): readonly Value[] {
  const follow = follows.get(column.id.path[2] ?? "");
  if (follow === undefined) return [];
  return [{ column, before: from.facts.get(column.key), expression: undefined, isNumbered: false, follow }];
}

/** The default of a column that comes back where something of another type is computed: rows born since get that. */
function valueOfOthers(later: Fact, before: Fact | undefined, to: Schema): string | undefined {
  const isComputed = (before?.value["generated"] ?? null) !== null;
  if (!isComputed || later.value["generated"] !== null || before?.value["type"] === later.value["type"])
    return undefined;
  const fallback = to.facts.get(keyOf({ kind: "default", path: later.id.path }));
  return fallback === undefined ? undefined : String(fallback.value["expression"]);
}

/** The other way round: what was left behind comes back, and what was made is left behind. */
export function returningValues(
  forward: Conversion,
  { from, to }: ConversionRequest,
): { readonly values: Values; readonly originals: readonly Original[] } {
  const values = forward.originals.flatMap(({ column, reverse }) => {
    const later = to.facts.get(column.key);
    const before = from.facts.get(column.key);
    const isNumbered = reverse === undefined && before !== undefined && isFedBySequence(later, to);
    const isFill = forward.converted.some((each) => each.column.key === column.key && each.isFill === true);
    if (later === undefined) return [];
    const expression = reverse ?? (isNumbered ? undefined : valueOfOthers(later, before, to));
    return [{ column: later, before, expression, isNumbered, isFill }];
  });
  const followers = forward.converted.flatMap(({ column, lookup }): readonly Value[] => {
    const later = to.facts.get(column.key);
    if (lookup === undefined || later === undefined) return [];
    const follow = { table: lookup.table.key, column: lookup.column, match: lookup.match };
    return following(later, new Map([[column.id.path[2] ?? "", follow]]), from);
  });
  const became = values.map(({ column }) => column);
  // What was read in other tables may have another shape by now.
  const tellsAgain = forward.expressionsRead.length === 0;
  const originals = forward.converted.flatMap(({ column, expression, lookup }): Original[] => {
    const made = from.facts.get(column.key);
    return made === undefined || lookup !== undefined
      ? []
      : [{ column: made, reverse: tellsAgain ? expression : undefined, became, isNullKept: false }];
  });
  return { values: [...values, ...followers], originals };
}
