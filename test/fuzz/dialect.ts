import type { Chance } from "../chance.ts";
import type { Draft } from "./draft.ts";
import type { Intent, Row, Sql, Thing } from "./model.ts";

/** How things of one kind are made up. */
export interface Maker {
  readonly kind: string;
  /** How often it is chosen, beside the others. */
  readonly weight: number;
  /** A new thing, with what it cannot do without; undefined where the schema has no place for one. */
  make(draft: Draft): Thing | undefined;
  /** The same thing in another form; without it, it can only come, go and take other names. */
  change?(draft: Draft, thing: Thing): Thing | undefined;
}

/** What random schemas of one database system are made of. */
export interface FuzzDialect {
  readonly name: "postgres" | "sqlite";
  readonly makers: readonly Maker[];
  /** Kinds whose things stand inside of another thing's statement, in the order in which they stand there. */
  readonly inline: ReadonlySet<string>;
  /** Kinds that follow the rows in a text. */
  readonly afterRows: ReadonlySet<string>;
  /** Kinds whose things have a name of their own. */
  readonly named: ReadonlySet<string>;
  /** Kinds whose things stand in a schema, and may move to another one. */
  readonly movable: ReadonlySet<string>;
  /** A name as SQL writes it. */
  quote(name: string): string;
  literal(text: string): string;
  /** How SQL speaks of a thing where its name is expected: with its schema, as a literal for a label. */
  written(thing: Thing, schema: Thing | undefined): string;
  someName(chance: Chance): string;
  /** Whether the database alone gives the values of a column. */
  isComputed(column: Thing): boolean;
  /** Whether a column numbers the rows that name no value for it. */
  isNumbered(column: Thing): boolean;
  /** A value for a column that knows this of its type; another one for another number, as far as there are as many. */
  valueOf(draft: Draft, knows: Thing["knows"], at: number): Sql;
  rows(draft: Draft): Row[];
  /** What a spec might say of the way from one draft to the other. */
  intents(from: Draft, to: Draft): Intent[];
}
