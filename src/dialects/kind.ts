import type { Fact, FactId } from "../model/fact.ts";
import type { Requirement } from "../model/requirement.ts";
import type { Schema } from "../model/schema.ts";

/** SQL for one step, with what it does to tables beyond its own object. */
export interface Emission {
  readonly sql: readonly string[];
  /** The same statements for other eyes than the database's: secrets are hidden. Absent when they hold none. */
  readonly shown?: readonly string[];
  readonly lock?: string;
  /** Keys of tables that are rewritten, or read in full. */
  readonly rewrites?: readonly string[];
  readonly scans?: readonly string[];
  /** What the statements ask of the server beyond what both schemas do. */
  readonly requires?: readonly Requirement[];
}

/** What a kind may look at while it writes SQL. */
export interface Scope {
  readonly from: Schema;
  readonly to: Schema;
  /** Facts that are created inside the statement of the fact at hand, such as the columns of a new table. */
  readonly parts: readonly Fact[];
  /** Facts of `from` that are removed on the way, for good or to be made anew, by key. */
  readonly removed?: ReadonlyMap<string, Fact>;
  /** Column of the same table that holds the new values of the column at hand; it goes with its change. */
  readonly held?: string;
  /** On the way back a rule that rows written since cannot meet, and nobody can ask them before, is enforced for new rows only. */
  readonly lenient?: boolean;
  /** Major version of the server on which the script runs; only forms that every server knows when absent. */
  readonly target?: number | undefined;
}

/** What becomes of a fact when one that it needs has to be made anew. */
export type Answer = "rebuild" | "retype" | "stay";

/** One kind of object in one dialect: read, made, changed, removed. One file each. */
export interface Kind {
  readonly name: string;
  /** The fact that this one is a part of: it comes and goes with it. */
  parent?(fact: Fact): FactId;
  /** Names that it takes in the engine's namespaces; two facts that share one cannot exist at once. */
  occupies?(fact: Fact): readonly string[];
  /** What must be there for it to be made and is no part of a schema, such as a role. */
  presupposes?(fact: Fact): readonly FactId[];
  /** Where it gives something to that owner of its object, who has theirs anyway: what facts become, by key; undefined for what is no more. */
  givenToOwner?(fact: Fact, owner: Fact, schema: Schema): ReadonlyMap<string, Fact | undefined> | undefined;
  /** True when its CREATE can be written inside that of its parent, beside the rest of `to`; `standing`: the schema in which its table stands already. */
  inline?(fact: Fact, to: Schema, standing: Schema | undefined): boolean;
  create(fact: Fact, scope: Scope): Emission;
  /** What is left to say of it once its rows have their values, where the statement that made it alone could not. */
  complete?(fact: Fact, scope: Pick<Scope, "to" | "parts">): readonly string[];
  drop(fact: Fact, scope: Scope): Emission;
  /** True where the engine reads all that looks names up as one of these goes, and refuses if a name leads nowhere. */
  readonly dropReadsSchema?: boolean;
  /** True for what looks up the names in it whenever it is asked, and needs nothing to be made. */
  readonly looksNamesUp?: boolean;
  /** In place, or undefined when the object must be made anew. */
  alter?(from: Fact, to: Fact, attributes: readonly string[], scope: Scope): Emission | undefined;
  /** SQL of a new name; a kind without it cannot be renamed. */
  rename?(from: FactId, to: FactId): Emission;
  /** True where the engine refuses another name for what it allows elsewhere: it is made anew. */
  cannotRename?(fact: Fact, schema: Schema): boolean;
  /** What a type consists of by name and is no fact of its own: SQL of a new name; the ids stand under the type's path. */
  readonly part?: { readonly kind: "label" | "attribute"; rename(from: FactId, to: FactId): Emission };
  /** True when two equal objects of one parent under different names are the same object, renamed. */
  readonly sameWhenEqual?: boolean;
  /** True when the only one that goes and the only one that comes are the same object, renamed or moved, if they are equal. */
  readonly sameWhenOnly?: boolean;
  /** True for two spellings that are one name to the engine: an object that is spelled otherwise is the same, renamed. */
  isSameName?(a: string, b: string): boolean;
  /**
   * What the alteration means for a dependent that is equal before and after: it has to be made anew, because the engine
   * refuses the alteration while it stands or because what it holds is stale; or what was computed with it has to be
   * looked at again, and it is altered in place with the attribute `recheck`.
   */
  unsettles?(from: Fact, to: Fact, attributes: readonly string[], dependent: Fact): "rebuild" | "recheck" | undefined;
  /** True when what it computes is the same, whatever is written otherwise. */
  sameMeaning?(from: Fact, to: Fact): boolean;
  /** Default: rebuild. */
  whenNeedIsRebuilt?(fact: Fact, need: Fact): Answer;
  /** True when its parent, or what `remakes` names instead, must be made anew for the change; undefined before it comes, or after it goes. */
  unsettlesParent?(from: Fact | undefined, to: Fact | undefined, scope: Scope, attributes: readonly string[]): boolean;
  /** What is made anew where its parent is not: one that stands above the parent. */
  remakes?(fact: Fact): FactId;
  /** True for what is written in its table's own statement alone: it stands aside, and is made, with a table that is made anew. */
  readonly withTable?: boolean;
  /** True for what cannot rest beside its table: it goes before that moves to the archive, and is made when it is back. */
  readonly staysBehind?: boolean;
  /** For kinds that hold rows, or whose values others store: made anew beside the old one, which takes this name until it goes. */
  aside?(id: FactId, scope: Pick<Scope, "from" | "to">): { readonly id: FactId; readonly emission: Emission };
  /** Frees its name for a successor that is made on trial, and undone. */
  makeWay?(id: FactId): Emission;
  /** For what has a say in everything that is made: out of force while a script makes something, and in force again. */
  suspend?(fact: Fact): Emission;
  resume?(fact: Fact): Emission;
  /** Rows or state live in it: it moves to the archive instead of being dropped. */
  readonly archive?: "always" | "when-needed";
  /** True when it has no other place to go to, whatever its kind does. */
  cannotMove?(fact: Fact): boolean;
  /** True for a type that takes less from now on: values that rest in the archive would be asked as well. */
  takesLess?(from: Fact, to: Fact): boolean;
}
