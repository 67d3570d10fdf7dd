import type { FuzzDialect } from "./dialect.ts";
import {
  type Intent,
  isWhole,
  type Model,
  type Pair,
  type Row,
  referred,
  type Sql,
  type Thing,
  without,
} from "./model.ts";

/** Whether a smaller pair still fails in the same way. */
export type StillFails = (pair: Pair) => Promise<boolean>;

/** The smallest pair that it finds, with at most so many attempts, which still fails as this one does. */
export async function shrink(pair: Pair, dialect: FuzzDialect, fails: StillFails, most: number): Promise<Pair> {
  let best = pair;
  let left = most;
  const accept = async (candidate: Pair | undefined): Promise<boolean> => {
    if (candidate === undefined || left <= 0 || !isWhole(candidate.from) || !isWhole(candidate.to)) return false;
    left -= 1;
    if (!(await fails(candidate))) return false;
    best = candidate;
    return true;
  };
  for (;;) {
    const before = best;
    await inParts(
      () => [...new Set([...best.from.keys(), ...best.to.keys()])].reverse(),
      (ids) => accept(withoutThings(best, ids)),
    );
    await inParts(
      () => best.rows,
      (rows) => accept({ ...best, rows: best.rows.filter((row) => !rows.includes(row)) }),
    );
    await inParts(
      () => best.intents,
      (gone) => accept({ ...best, intents: best.intents.filter((intent) => !gone.includes(intent)) }),
    );
    await inParts(
      () => [...best.from.keys(), ...best.to.keys()],
      (ids) => accept(unedited(best, ids)),
    );
    for (const [id, part] of optionalParts(best)) await accept(withoutPart(best, id, part));
    await accept(ordered(best));
    await accept(plainlyNamed(best, dialect));
    if (best === before || left <= 0) return best;
  }
}

/** Tries to do without halves, quarters, and at last single ones of a list. */
async function inParts<T>(list: () => readonly T[], remove: (part: readonly T[]) => Promise<boolean>): Promise<void> {
  for (let size = Math.ceil(list().length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < list().length; ) if (!(await remove(list().slice(at, at + size)))) at += size;
  }
}

function withoutThings(pair: Pair, ids: readonly number[]): Pair | undefined {
  const from = without(pair.from, ids);
  const to = without(pair.to, ids);
  return from.size === pair.from.size && to.size === pair.to.size ? undefined : fitting({ ...pair, from, to });
}

/** Rows and intents for what is still there. */
function fitting(pair: Pair): Pair {
  const { from, to } = pair;
  const known = (sql: Sql): boolean => referred(sql).every((id) => from.has(id) || to.has(id));
  const rows = pair.rows
    .filter(({ table }) => from.has(table))
    .map((row): Row => ({ ...row, values: row.values.filter(([column, value]) => from.has(column) && known(value)) }));
  return { ...pair, rows, intents: pair.intents.filter((intent) => known(spokenOf(intent))) };
}

function spokenOf(intent: Intent): Sql {
  switch (intent.kind) {
    case "rename":
      return [intent.thing];
    case "fill":
      return [intent.column, ...intent.value];
    case "transform":
      return [intent.table, ...[...intent.up, ...intent.down].flatMap(([column, value]) => [column, ...value])];
    case "map":
      return [intent.column, intent.label, ...(intent.into === undefined ? [] : [intent.into])];
    case "violations":
      return [intent.rule, ...(intent.on ?? [])];
    case "move":
      return [intent.into, ...intent.select];
  }
}

/** With these things as they were: those that came are gone, those that went stay. */
function unedited(pair: Pair, ids: readonly number[]): Pair | undefined {
  const to = new Map(pair.to);
  let isOther = false;
  for (const id of ids) {
    const before = pair.from.get(id);
    if (before === to.get(id)) continue;
    isOther = true;
    if (before === undefined) to.delete(id);
    else to.set(id, before);
  }
  return isOther ? fitting({ ...pair, to: without(to, []) }) : undefined;
}

function optionalParts(pair: Pair): (readonly [id: number, part: string])[] {
  return [...new Map([...pair.from, ...pair.to]).values()].flatMap(({ id, parts }) =>
    Object.keys(parts)
      .filter((part) => !["sql", "name", "type", "as"].includes(part))
      .map((part) => [id, part] as const),
  );
}

function withoutPart(pair: Pair, id: number, part: string): Pair {
  const less = (model: Model): Model =>
    eachThing(model, (thing) =>
      thing.id === id
        ? { ...thing, parts: Object.fromEntries(Object.entries(thing.parts).filter(([key]) => key !== part)) }
        : thing,
    );
  return { ...pair, from: less(pair.from), to: less(pair.to) };
}

function ordered(pair: Pair): Pair {
  const inOrder = (model: Model): Model => new Map([...model].sort(([a], [b]) => a - b));
  return { ...pair, from: inOrder(pair.from), to: inOrder(pair.to) };
}

/** Every name a plain one; names that are the same, or differ, still do. */
function plainlyNamed(pair: Pair, dialect: FuzzDialect): Pair {
  const plain = new Map<string, string>();
  const rename = (thing: Thing): Thing => {
    if (!dialect.named.has(thing.kind)) return thing;
    const key = thing.name;
    if (!plain.has(key)) plain.set(key, `n${plain.size}`);
    return { ...thing, name: plain.get(key) ?? thing.name };
  };
  return { ...pair, from: eachThing(pair.from, rename), to: eachThing(pair.to, rename) };
}

function eachThing(model: Model, change: (thing: Thing) => Thing): Model {
  return new Map([...model].map(([id, thing]) => [id, change(thing)]));
}
