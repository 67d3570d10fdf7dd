import { type Chance, chance } from "../chance.ts";
import type { FuzzDialect } from "./dialect.ts";
import { Draft } from "./draft.ts";
import type { Pair, Thing } from "./model.ts";

/** Two schemas that a seed makes up: the second is the first after some edits. The same seed gives the same pair. */
export function generatePair(seed: number, dialect: FuzzDialect): Pair {
  const random = chance(seed);
  const from = new Draft(dialect, random, { next: 0 });
  const size = 4 + random.below(22);
  for (let at = 0; at < size; at += 1) grow(from, random);
  const rows = random.below(100) < 80 ? dialect.rows(from) : [];
  const to = from.copy();
  const edits = 1 + random.below(9);
  for (let at = 0; at < edits; at += 1) edit(to, random);
  return { from: from.model, to: to.model, rows, intents: dialect.intents(from, to) };
}

/** Adds one thing, with what it cannot do without. */
function grow(draft: Draft, random: Chance): void {
  const { makers } = draft.dialect;
  let left = random.below(makers.reduce((sum, { weight }) => sum + weight, 0));
  const maker = makers.find(({ weight }) => {
    left -= weight;
    return left < 0;
  });
  maker?.make(draft);
}

function edit(draft: Draft, random: Chance): void {
  const things = [...draft.model.values()];
  const thing = things[random.below(Math.max(1, things.length))];
  const chosen = random.below(100);
  if (thing === undefined || chosen < 26) grow(draft, random);
  else if (chosen < 44) draft.drop(thing.id);
  else if (chosen < 58) rename(draft, thing, random);
  else if (chosen < 62) move(draft, random);
  else if (chosen < 68) draft.last(thing.id);
  else if (chosen < 74) replace(draft, thing);
  else
    draft.dialect.makers
      .find((maker) => maker.kind === thing.kind || thing.knows.maker === maker.kind)
      ?.change?.(draft, thing);
}

/** Sometimes takes the name of what is gone. */
function rename(draft: Draft, thing: Thing, random: Chance): void {
  if (!draft.dialect.named.has(thing.kind)) return;
  const others = [...draft.model.values()].filter(({ kind, within }) => kind === thing.kind && within === thing.within);
  const other = others[random.below(others.length)];
  if (other !== undefined && other.id !== thing.id && random.below(100) < 20) {
    draft.drop(other.id);
    if (draft.get(thing.id) !== undefined) draft.put({ ...thing, name: other.name });
    return;
  }
  draft.put({ ...thing, name: draft.name(thing.kind, thing.within) });
}

function move(draft: Draft, random: Chance): void {
  const movable = draft.of(...draft.dialect.movable);
  const thing = movable[random.below(Math.max(1, movable.length))];
  const place = draft.schema();
  if (thing === undefined || thing.within === place) return;
  draft.put({ ...thing, within: place, name: draft.name(thing.kind, place, thing.name) });
}

/** Another thing of the same name and kind, with none of what hung on it. */
function replace(draft: Draft, thing: Thing): void {
  const maker = draft.dialect.makers.find(({ kind }) => kind === thing.kind);
  if (maker === undefined) return;
  draft.drop(thing.id);
  const made = maker.make(draft);
  if (made === undefined || made.kind !== thing.kind || made.within !== thing.within) return;
  if (draft.dialect.named.has(made.kind)) draft.put({ ...made, name: draft.name(made.kind, made.within, thing.name) });
}
