import type { Chance } from "../chance.ts";
import type { FuzzDialect } from "./dialect.ts";
import { type Model, type Sql, type Thing, without } from "./model.ts";

/** Numbers for new things; the two schemas of a pair share one. */
export interface Counter {
  next: number;
}

/** A schema that is being made up. */
export class Draft {
  readonly chance: Chance;
  readonly dialect: FuzzDialect;
  readonly #counter: Counter;
  #things: Map<number, Thing>;

  constructor(dialect: FuzzDialect, chance: Chance, counter: Counter, things: Model = new Map()) {
    this.dialect = dialect;
    this.chance = chance;
    this.#counter = counter;
    this.#things = new Map(things);
  }

  get model(): Model {
    return this.#things;
  }

  /** A schema that begins as this one, with things of the same numbers. */
  copy(): Draft {
    return new Draft(this.dialect, this.chance, this.#counter, this.#things);
  }

  /** A number for a thing whose parts speak of itself. */
  number(): number {
    this.#counter.next += 1;
    return this.#counter.next;
  }

  put(thing: Thing): Thing {
    this.#things.set(thing.id, thing);
    return thing;
  }

  /** Takes a thing away, and all that needs it. */
  drop(id: number): void {
    this.#things = new Map(without(this.#things, [id]));
  }

  /** Writes a thing after all others of its place. */
  last(id: number): void {
    const thing = this.#things.get(id);
    if (thing === undefined) return;
    this.#things.delete(id);
    this.#things.set(id, thing);
  }

  get(id: number | undefined): Thing | undefined {
    return id === undefined ? undefined : this.#things.get(id);
  }

  of(...kinds: string[]): Thing[] {
    return [...this.#things.values()].filter(({ kind }) => kinds.includes(kind));
  }

  within(id: number, kind?: string): Thing[] {
    return [...this.#things.values()].filter((thing) => thing.within === id && (kind ?? thing.kind) === thing.kind);
  }

  /** Its own columns, or outputs, and those that it inherits. */
  columns(relation: Thing): Thing[] {
    const above = Object.keys(relation.knows)
      .filter((key) => key.startsWith("parent"))
      .flatMap((key) => this.get(Number(relation.knows[key])) ?? []);
    return [...above.flatMap((parent) => this.columns(parent)), ...this.within(relation.id, "column")];
  }

  any<T>(from: readonly T[]): T | undefined {
    return from.length === 0 ? undefined : from[this.chance.below(from.length)];
  }

  pick(...kinds: string[]): Thing | undefined {
    return this.any(this.of(...kinds));
  }

  maybe(percent: number): boolean {
    return this.chance.below(100) < percent;
  }

  some<T>(from: readonly T[], most: number): T[] {
    const left = [...from];
    const chosen: T[] = [];
    const count = 1 + this.chance.below(most);
    while (chosen.length < count && left.length > 0) chosen.push(...left.splice(this.chance.below(left.length), 1));
    return chosen;
  }

  /** The number of a schema, or undefined for the one that is always there. */
  schema(): number | undefined {
    return this.maybe(55) ? undefined : this.pick("schema")?.id;
  }

  /** A name that nothing in the same place has. */
  name(kind: string, within: number | undefined, forced?: string): string {
    const taken = new Set(this.#beside(kind, within).map(({ name }) => name));
    const first = forced ?? this.dialect.someName(this.chance);
    for (let turn = 0; ; turn += 1) {
      const name = turn === 0 ? first : `${[...first].slice(0, 15).join("")}${turn}`;
      if (!taken.has(name)) return name;
    }
  }

  add(kind: string, within: number | undefined, parts: (self: number) => Thing["parts"], knows: Thing["knows"] = {}) {
    const id = this.number();
    const name = this.dialect.named.has(kind) ? this.name(kind, within) : `${kind} ${id}`;
    return this.put({ id, kind, name, within, parts: parts(id), knows });
  }

  /** Things whose names must differ. Columns and labels have a place of their own; all else shares that of the schema. */
  #beside(kind: string, within: number | undefined): Thing[] {
    if (this.dialect.inline.has(kind)) {
      const relation = this.get(within);
      const heirs = this.of("table").filter(
        (table) => relation !== undefined && this.columns(table).some((column) => column.within === within),
      );
      return [relation, ...heirs].flatMap((each) => (each === undefined ? [] : this.#inside(each)));
    }
    const space = this.#space(within);
    return [...this.#things.values()].filter(
      (thing) => !this.dialect.inline.has(thing.kind) && this.#space(thing.within) === space,
    );
  }

  #inside(holder: Thing): Thing[] {
    return [...this.within(holder.id), ...this.columns(holder)];
  }

  #space(within: number | undefined): number | undefined {
    const holder = this.get(within);
    if (holder === undefined || holder.kind === "schema") return holder?.id;
    return this.#space(holder.within);
  }
}

/** Pieces with commas between them. */
export function listed(items: readonly Sql[]): Sql {
  return items.flatMap((item, at) => (at === 0 ? [...item] : [", ", ...item]));
}
