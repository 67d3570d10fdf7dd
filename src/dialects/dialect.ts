import type { Archive, Keep } from "../model/archive.ts";
import type { Fact, FactId } from "../model/fact.ts";
import type { Finding } from "../model/finding.ts";
import type { Guard } from "../model/guard.ts";
import type { Message } from "../model/message.ts";
import type { Expectation } from "../model/plan.ts";
import type { DialectName, Schema, SchemaSource } from "../model/schema.ts";
import type { Settlement } from "../model/settlement.ts";
import type { Database } from "./database.ts";

/** SQL for one step, with what it does to tables beyond its own object. */
export interface Emission {
  readonly sql: readonly string[];
  readonly lock?: string;
  /** Keys of tables that are rewritten, or read in full. */
  readonly rewrites?: readonly string[];
  readonly scans?: readonly string[];
}

/** What a kind may look at while it writes SQL. */
export interface Scope {
  readonly from: Schema;
  readonly to: Schema;
  /** Facts that are created inside the statement of the fact at hand, such as the columns of a new table. */
  readonly parts: readonly Fact[];
  /** On the way back a NOT NULL that rows born since cannot meet is enforced for new rows only. */
  readonly lenient?: boolean;
}

/** What becomes of a fact when one that it needs has to be made anew. */
export type Answer = "rebuild" | "retype" | "stay";

/** One kind of object in one dialect: read, made, changed, removed. One file each. */
export interface Kind {
  readonly name: string;
  /** Query for all objects of the kind: `classid, objid, objsubid, path (json text), value (json text)`. */
  readonly introspect: string;
  /** The fact that this one is a part of: it comes and goes with it. */
  parent?(fact: Fact): FactId;
  /** Names that it takes in the engine's namespaces; two facts that share one cannot exist at once. */
  occupies?(fact: Fact): readonly string[];
  /** True when its CREATE can be written inside that of its parent. */
  inline?(fact: Fact): boolean;
  create(fact: Fact, scope: Scope): Emission;
  drop(fact: Fact, scope: Scope): Emission;
  /** In place, or undefined when the object must be made anew. */
  alter?(from: Fact, to: Fact, attributes: readonly string[], scope: Scope): Emission | undefined;
  /** SQL of a new name; a kind without it cannot be renamed. */
  rename?(from: FactId, to: FactId): Emission;
  /** True when two equal objects of one parent under different names are the same object, renamed. */
  readonly sameWhenEqual?: boolean;
  /** True when the engine refuses the alteration while that dependent stands. */
  unsettles?(from: Fact, to: Fact, attributes: readonly string[], dependent: Fact): boolean;
  /** Default: rebuild. */
  whenNeedIsRebuilt?(fact: Fact, need: Fact): Answer;
  /** For kinds that others store values of: made anew beside the old one, which takes this name until it goes. */
  aside?(id: FactId): { readonly id: FactId; readonly emission: Emission };
  /** Rows or state live in it: it moves to the archive instead of being dropped. */
  readonly archive?: "always" | "when-needed";
}

/** SQL of the archive: where it is, what goes in, what comes out. */
export interface ArchiveWriter {
  /** Names of the places that the archive needs; none when nothing is put away. */
  places(archive: Archive): readonly string[];
  /** Makes those places. */
  open(archive: Archive): Emission;
  moveAway(fact: Fact, archive: Archive): Emission;
  moveBack(fact: Fact, archive: Archive): Emission;
  keep(keep: Keep, archive: Archive): Emission;
  keepIdentity(column: Fact, archive: Archive): Emission;
  restoreIdentity(column: Fact, archive: Archive): Emission;
  /** Puts values into the new columns of a table; `archive` holds `settlement.restore`. */
  settle(settlement: Settlement, archive: Archive | undefined): Emission;
  /** Makes a sequence go on after the highest value of the column that it feeds. */
  advance(column: Fact, sequence: { readonly path: readonly string[] }): Emission;
  /** Removes an archive whose content has been put back. */
  close(archive: Archive): Emission;
  /** Removes what is empty in an archive, and the archive itself when nothing is left. */
  tidy(archive: Archive): Emission;
  /** Removes everything that is kept, whether it is there or not. */
  finalize(archives: readonly Archive[]): readonly string[];
}

/** The columns of a table before and after a route, for conditions over its rows. */
export interface Image {
  readonly table: Fact;
  /** Columns after the route; `before` is undefined for a new one, `value` what it gets then. */
  readonly columns: readonly {
    readonly after: Fact;
    readonly before: Fact | undefined;
    readonly value: string | undefined;
  }[];
}

/** SQL conditions for rows that a route cannot carry. Undefined where a condition cannot be told before the route. */
export interface ConditionWriter {
  tableName(image: Image): string;
  /** Rows as they will be. */
  after(image: Image): string;
  /** Rows as they are. */
  before(image: Image): string;
  isNull(column: Fact): string;
  isFilled(columns: readonly Fact[]): string;
  /** Values that change, or fail, on the way to the new type; undefined when none can. */
  doesNotConvert(before: Fact, after: Fact, to: Schema): string | undefined;
  duplicates(image: Image, fact: Fact): string | undefined;
  orphans(fact: Fact, referenced: Image | undefined): string | undefined;
  violates(fact: Fact): string | undefined;
}

/** The parts of a script that are the engine's own. */
export interface ScriptWriter {
  /** Opens the transaction and settles the session for it. */
  readonly opening: readonly string[];
  readonly ending: readonly string[];
  /** A comment of one line, whatever the text holds. */
  comment(text: string): string;
  /** Refuses a catalog that is not as expected; `words` are the sentences in the script's language. */
  expect(
    expectations: readonly Expectation[],
    places: { readonly absent: readonly string[]; readonly present: readonly string[] },
    words: ScriptWords,
  ): string | undefined;
  /** Refuses rows that cannot be carried. */
  guard(guards: readonly { readonly guard: Guard; readonly reason: string }[], words: ScriptWords): string | undefined;
}

export interface ScriptWords {
  readonly refused: string;
  readonly missing: string;
  readonly inTheWay: string;
  readonly different: string;
  readonly rows: string;
  readonly hint: string;
}

/** A name that a source makes. */
export interface CreatedName {
  readonly class: "relation" | "type";
  /** Schema and name. */
  readonly path: readonly [string, string];
}

/** A source's text, split and looked through; nothing has been executed yet. */
export interface Prepared {
  readonly notes: readonly Finding[];
  /** Tables, views, sequences and types that it makes. */
  readonly creates: readonly CreatedName[];
}

/** One engine on which both schemas of a run are loaded, one after the other. */
export interface Workbench<P extends Prepared = Prepared> {
  /** May change with `loadScratch`: ask again after it. */
  readonly db: Database;
  /** Loads a source, hands the database to `read`, and undoes everything. */
  loadScratch<T>(
    prepared: P,
    options: { readonly rows: boolean; readonly beside?: boolean },
    read: (db: Database) => Promise<T>,
  ): Promise<T>;
  /** Loads a source into the empty database, to stay. */
  loadForGood(prepared: P, options: { readonly rows: boolean }): Promise<void>;
  close(): Promise<void>;
}

/** A table that got no rows for the proof, and why. */
export interface Unfilled {
  readonly path: readonly string[];
  readonly reason: Message<"unfilled">;
}

/** What the proof needs of an engine. Shares nothing with the planner. */
export interface ProofTools {
  /** Puts rows into every table; tells of those that got none. */
  seed(db: Database): Promise<readonly Unfilled[]>;
  /** Removes rows that a guard refuses, and those that then point nowhere. */
  removeRefused(db: Database, guards: readonly Guard[]): Promise<void>;
  /** Every value of every table, and where every sequence stands. Columns in `readAs` (path as JSON) are read back as the type that they had. */
  snapshot(
    db: Database,
    readAs: ReadonlyMap<string, { readonly now: string; readonly then: string }>,
  ): Promise<Snapshot>;
  /** Names of sequences that would give a value that is there already. */
  sequencesBehind(db: Database): Promise<readonly string[]>;
}

/** The rows of a database. Values are text as the engine prints them; null is NULL. */
export interface Snapshot {
  /** By path as JSON. */
  readonly tables: ReadonlyMap<string, TableRows>;
  /** By path as JSON: last value, and whether it was given out. */
  readonly sequences: ReadonlyMap<string, string>;
}

export interface TableRows {
  readonly path: readonly string[];
  readonly columns: readonly string[];
  readonly rows: readonly (readonly (string | null)[])[];
}

/** A database system: folders of one shape. */
export interface Dialect<P extends Prepared = Prepared> {
  readonly name: DialectName;
  prepare(source: SchemaSource): Promise<P>;
  /** @throws Failure when the engine, or something that the sources ask of it, is not to be had. */
  open(request: { readonly cacheDir: string; readonly sources: readonly P[] }): Promise<Workbench<P>>;
  readonly proof: ProofTools;
  readonly kinds: ReadonlyMap<string, Kind>;
  readonly archive: ArchiveWriter;
  readonly conditions: ConditionWriter;
  readonly script: ScriptWriter;
  introspect(db: Database): Promise<Schema>;
  /** Identifies how the catalog is read: another text, other facts. */
  readonly catalog: string;
  /** Why a text cannot stand as one expression over one row; undefined when nothing speaks against it. */
  refusalOfExpression(text: string): Promise<"syntax" | "several" | "comment" | "query" | undefined>;
}
