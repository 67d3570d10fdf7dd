import { type Fact, keyOf } from "../model/fact.ts";
import type { Plan } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";
import type { Correspondence } from "./compare.ts";
import { carriedTables, follow, type Given } from "./correspondence.ts";

/** A table of both schemas, and what rows that are edited between the two scripts hold in it. */
export interface SharedTable extends Correspondence {
  /** Columns that both schemas have and neither computes; the migration may have filled their NULLs. */
  readonly columns: Correspondence["columns"];
  /** Those among them whose values are the same in both. */
  readonly carried: Correspondence["columns"];
  /** Columns of a key that the migration leaves as they are, rather of both schemas than of one: by it a row is found again, if none is NULL. */
  readonly key: Correspondence["columns"] | undefined;
  /** Where there is no such key: later names of columns of keys whose values changed. Where they are edited it is another row. */
  readonly changedKey: readonly string[];
  /** Those of `after` that are new: partitions of the wanted schema alone. */
  readonly arriving: Correspondence["after"];
  /** Names of the columns that the present schema computes. */
  readonly computed: ReadonlySet<string>;
}

/** Tables that are in both schemas. */
export function sharedTables(from: Schema, to: Schema, plan: Plan, given: Given): readonly SharedTable[] {
  const carried = new Map(carriedTables(from, to, plan, given).map((table) => [table.name, table]));
  const [keysBefore, keysAfter] = [keysOf(from), keysOf(to)];
  const computedBefore = computedColumns(from);
  const { fill } = given.intent;
  return carriedTables(from, to, plan, { ...given, intent: { ...given.intent, fill: {} } }, fill).map((table) => {
    const computed = computedBefore.get(pathKey(table.head)) ?? new Set<string>();
    const plain = (list: Correspondence["columns"]) => list.filter(({ before }) => !computed.has(before));
    const own = plain(carried.get(table.name)?.columns ?? []);
    const later = follow(plan, { kind: "table", path: table.head }).path;
    const old = new Set(table.before.map((path) => pathKey(follow(plan, { kind: "table", path }).path)));
    const keys = keysBefore.get(pathKey(table.head)) ?? [];
    const key = keyIn(own, { before: keys, after: keysAfter.get(pathKey(later)) ?? [] });
    const laterColumn = (name: string): string =>
      follow(plan, { kind: "column", path: [...table.head, name] }, from).path[2] ?? "";
    return {
      ...table,
      arriving: table.after.filter((path) => !old.has(pathKey(path))),
      columns: plain(table.columns),
      carried: own,
      key,
      changedKey: key === undefined ? keys.flatMap(({ names }) => names).map(laterColumn) : [],
      computed,
    };
  });
}

type Names = readonly string[];

interface Key {
  readonly names: Names;
  readonly isPrimary: boolean;
  /** None of its columns takes NULL. */
  readonly isFilled: boolean;
}

type Sides = Readonly<Record<"before" | "after", readonly Key[]>>;

/** One of both schemas, else of one; a primary one, else another; of few columns. */
function keyIn(columns: Correspondence["columns"], sides: Sides): SharedTable["key"] {
  const found = (["before", "after"] as const).flatMap((side) =>
    sides[side].flatMap(({ names, isPrimary, isFilled }) => {
      const key = names.flatMap((name) => columns.find((column) => column[side] === name) ?? []);
      return key.length === names.length
        ? [{ key, isPrimary, isFilled, id: sorted(key.map((column) => column.after)) }]
        : [];
    }),
  );
  const isOfBoth = ({ id }: (typeof found)[number]): boolean => found.filter((each) => each.id === id).length > 1;
  const rank = (each: (typeof found)[number]): number => (isOfBoth(each) ? 0 : 2) + (each.isPrimary ? 0 : 1);
  return found
    .filter((each) => each.isFilled || isOfBoth(each))
    .sort((a, b) => rank(a) - rank(b) || a.key.length - b.key.length)[0]?.key;
}

const sorted = (names: Names): string => JSON.stringify([...names].sort());
const pathKey = (path: readonly string[]): string => JSON.stringify(path.slice(0, 2));

/** By table: the columns of its primary key, which may hold NULL in some engines, and of its unique constraints over columns that are never NULL. */
function keysOf(schema: Schema): ReadonlyMap<string, readonly Key[]> {
  const keys = new Map<string, Key[]>();
  for (const fact of schema.facts.values()) {
    if (fact.id.kind !== "constraint" || (fact.value["type"] !== "p" && fact.value["type"] !== "u")) continue;
    const names = fact.value["columns"] as Names;
    const isFilled = names.every((name) => columnOf(schema, fact.id.path, name)?.value["notNull"] === true);
    if (!isFilled && fact.value["type"] === "u") continue;
    const table = pathKey(fact.id.path);
    keys.set(table, [...(keys.get(table) ?? []), { names, isPrimary: fact.value["type"] === "p", isFilled }]);
  }
  return keys;
}

/** By table: the columns that it computes. */
function computedColumns(schema: Schema): ReadonlyMap<string, ReadonlySet<string>> {
  const names = new Map<string, Set<string>>();
  for (const { id, value } of schema.facts.values()) {
    if (id.kind !== "column" || value["generated"] === null) continue;
    const table = pathKey(id.path);
    names.set(table, (names.get(table) ?? new Set()).add(id.path[2] ?? ""));
  }
  return names;
}

function columnOf(schema: Schema, table: readonly string[], column: string): Fact | undefined {
  return schema.facts.get(keyOf({ kind: "column", path: [...table.slice(0, 2), column] }));
}
