/**
 * A piece of SQL that speaks of things by number, so that it follows when they take other names. A number alone is the
 * thing's name where it stands; `literal` the same within quotes; `children` the parts of a thing, divided by commas;
 * `needs` writes nothing.
 */
export type Sql = readonly (string | number | Reference)[];

type Reference =
  | { readonly literal: number }
  | { readonly children: number }
  | { readonly needs: number }
  | { readonly bare: number };

/** Something of a schema that has a number: the same in both schemas of a pair, whatever its name is there. */
export interface Thing {
  readonly id: number;
  readonly kind: string;
  readonly name: string;
  /** The schema, table or type that holds it. */
  readonly within?: number | undefined;
  /** One statement each; for what stands inside of another thing's statement, words of its line. */
  readonly parts: Readonly<Record<string, Sql>>;
  /** What later choices must know of it, such as the class of its type. */
  readonly knows: Readonly<Record<string, string>>;
}

/** In the order in which its text is written, as far as dependencies allow. */
export type Model = ReadonlyMap<number, Thing>;

export interface Row {
  readonly table: number;
  readonly values: readonly (readonly [column: number, value: Sql])[];
}

/** One entry of the spec's migration block. */
export type Intent =
  | { readonly kind: "rename"; readonly thing: number }
  | { readonly kind: "fill"; readonly column: number; readonly value: Sql }
  | {
      readonly kind: "transform";
      readonly table: number;
      readonly up: readonly (readonly [column: number, value: Sql])[];
      readonly down: readonly (readonly [column: number, value: Sql])[];
    }
  | { readonly kind: "map"; readonly column: number; readonly label: number; readonly into: number | undefined }
  | { readonly kind: "violations"; readonly rule: number; readonly on: Sql | undefined; readonly policy: string }
  | { readonly kind: "move"; readonly into: number; readonly select: Sql };

/** Two schemas, rows of the first, and what a spec says of the way between them. */
export interface Pair {
  readonly from: Model;
  readonly to: Model;
  readonly rows: readonly Row[];
  readonly intents: readonly Intent[];
}

/** Numbers of the things that a piece of SQL speaks of. */
export function referred(sql: Sql): number[] {
  return sql.flatMap((piece) => {
    if (typeof piece === "string") return [];
    if (typeof piece === "number") return [piece];
    return Object.values(piece) as number[];
  });
}

/** Numbers of the things without which this one cannot be. */
export function needsOf(thing: Thing): ReadonlySet<number> {
  const needs = new Set(Object.values(thing.parts).flatMap(referred));
  if (thing.within !== undefined) needs.add(thing.within);
  needs.delete(thing.id);
  return needs;
}

/** Without a thing and without all that cannot be without it. */
export function without(model: Model, gone: Iterable<number>): Model {
  const left = new Map(model);
  for (const id of gone) left.delete(id);
  for (;;) {
    const orphans = [...left.values()].filter((thing) => [...needsOf(thing)].some((id) => !left.has(id)));
    if (orphans.length === 0) return left;
    for (const { id } of orphans) left.delete(id);
  }
}

/** Whether everything that its things need is there. */
export function isWhole(model: Model): boolean {
  return [...model.values()].every((thing) => [...needsOf(thing)].every((id) => model.has(id)));
}
