import type { Dialect, ExaminedExpression } from "../dialects/dialect.ts";
import { keyOf } from "../model/fact.ts";
import { Failure } from "../model/failure.ts";
import type { Intent } from "../model/intent.ts";
import type { Schema } from "../model/schema.ts";
import { partsOf, writtenName } from "../model/written_name.ts";
import type { DeclaredConversion } from "./declared_conversion.ts";
import { followedKeys } from "./followed_keys.ts";

interface Sides {
  /** Under its new names. */
  readonly from: Schema;
  readonly to: Schema;
}

/**
 * What the spec declares under `transform` and `map`. @throws Failure `transformUnknown`, `transformTwice`, `mapUnknown`,
 * `expressionRefused`.
 */
export async function declaredConversions(
  intent: Intent,
  sides: Sides,
  dialect: Dialect,
): Promise<readonly DeclaredConversion[]> {
  const declared: DeclaredConversion[] = [];
  const taken = new Set<string>();
  const take = (table: string, column: string, side: keyof Sides, place: string): void => {
    checkColumn([...pathOf(table, dialect.home), column], `${table}.${column}`, sides[side], side, place);
    const key = `${side} ${table} ${column}`;
    if (taken.has(key)) throw Failure.work("transformTwice", { column: `${table}.${column}` });
    taken.add(key);
  };
  for (const [at, { table, up, down, oneWay }] of intent.transform.entries()) {
    const place = `transform.${at + 1}`;
    for (const column of Object.keys(up)) take(table, column, "to", `${place}.up`);
    for (const column of Object.keys(down)) take(table, column, "from", `${place}.down`);
    const key = keyOf({ kind: "table", path: pathOf(table, dialect.home) });
    const calls = new Set<string>();
    const readBy = async (
      way: "up" | "down",
      expressions: Readonly<Record<string, string>>,
    ): Promise<readonly string[]> => {
      const reads = new Set<string>();
      for (const [column, text] of Object.entries(expressions)) {
        const examined = await lookedThrough(text, `${place}.${way}.${column}`, dialect);
        for (const path of examined.tables) reads.add(keyOf({ kind: "table", path }));
        for (const name of examined.calls) calls.add(name);
      }
      return [...reads].filter((each) => each !== key);
    };
    declared.push({
      table: key,
      up: new Map(Object.entries(up)),
      down: new Map(Object.entries(down)),
      follows: new Map(),
      oneWay,
      upReads: await readBy("up", up),
      downReads: await readBy("down", down),
      calls: [...calls],
    });
  }
  for (const [name, values] of Object.entries(intent.map)) {
    const parts = partsOf(name);
    const column = parts.at(-1) ?? "";
    const table = writtenName(parts.slice(0, -1));
    for (const side of ["from", "to"] as const) take(table, column, side, `map.${name}`);
    const path = [...pathOf(table, dialect.home), column];
    const [before, after] = [sides.from, sides.to].map((schema) => schema.facts.get(keyOf({ kind: "column", path })));
    if (before === undefined || after === undefined) continue;
    for (const [type, labels] of [
      [before, Object.keys(values)],
      [after, Object.values(values)],
    ] as const) {
      const side = type === before ? "from" : "to";
      const known = labelsOf(type.needs, sides[side]);
      for (const label of labels)
        if (label !== null && known?.includes(label) === false)
          throw Failure.work("mapUnknown", { column: name, value: label, side });
    }
    const map = new Map(Object.entries(values));
    declared.push({
      table: keyOf({ kind: "table", path: path.slice(0, 2) }),
      up: new Map([[column, dialect.conversions.mapped(before, map)]]),
      down: new Map([[column, dialect.conversions.mapped(after, inverted(map, labelsOf(before.needs, sides.from)))]]),
      follows: new Map(),
      oneWay: false,
      upReads: [],
      downReads: [],
      calls: [],
    });
  }
  return [...declared, ...followedKeys(declared, sides)];
}

/** The path of a table as a spec writes it; `home` is the schema of names that stand without one. */
export function pathOf(table: string, home: string): readonly string[] {
  const parts = partsOf(table);
  return parts.length > 1 ? [parts[0] ?? "", parts.slice(1).join(".")] : [home, parts[0] ?? ""];
}

function checkColumn(path: readonly string[], name: string, schema: Schema, side: "from" | "to", place: string): void {
  const table = schema.facts.get(keyOf({ kind: "table", path: path.slice(0, 2) }));
  const fact = schema.facts.get(keyOf({ kind: "column", path }));
  if (table === undefined || fact === undefined) throw Failure.work("transformUnknown", { place, name, side });
  if (fact.value["generated"] !== null) throw Failure.work("transformGenerated", { place, name });
}

async function lookedThrough(expression: string, place: string, dialect: Dialect): Promise<ExaminedExpression> {
  const examined = await dialect.examineExpression(expression, { queries: true });
  if (examined.refusal !== undefined) throw Failure.work("expressionRefused", { place, why: examined.refusal });
  return examined;
}

/** The way back of the values that are new and took the place of only one. */
function inverted(
  map: ReadonlyMap<string, string | null>,
  before: readonly string[] | undefined,
): ReadonlyMap<string, string> {
  const sources = new Map<string, string[]>();
  for (const [value, to] of map) if (to !== null) sources.set(to, [...(sources.get(to) ?? []), value]);
  const back = new Map<string, string>();
  for (const [to, [value, ...others]] of sources)
    if (value !== undefined && others.length === 0 && before?.includes(to) !== true && !map.has(to))
      back.set(to, value);
  return back;
}

/** Labels of the enum that a column needs; undefined when it needs none, or more than one. */
function labelsOf(needs: readonly string[], schema: Schema): readonly string[] | undefined {
  const [labels, ...more] = needs.flatMap((need) => {
    const fact = schema.facts.get(need);
    return fact?.id.kind === "enum" ? [fact.value["labels"] as readonly string[]] : [];
  });
  return more.length === 0 ? labels : undefined;
}
