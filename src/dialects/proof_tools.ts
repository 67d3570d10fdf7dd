import type { Change } from "../model/change.ts";
import type { FactId } from "../model/fact.ts";
import type { Guard } from "../model/guard.ts";
import type { Message } from "../model/message.ts";
import type { Schema } from "../model/schema.ts";
import type { Database } from "./database.ts";

/** A table that got no rows for the proof, and why. */
export interface Unfilled {
  readonly path: readonly string[];
  readonly reason: Message<"unfilled">;
}

/** `ordinary`: without values at the edges of their types; `single`: so, and one row in each table. */
export type SeedValues = "all" | "ordinary" | "single";

/** What the proof needs of an engine. Shares nothing with the planner. */
export interface ProofTools {
  /**
   * Puts rows into every table, in place of those that an earlier call put there; tells of those that got none.
   */
  seed(db: Database, values: SeedValues): Promise<readonly Unfilled[]>;
  /** Removes rows that a guard refuses, and those that then point nowhere. Returns how many were refused. */
  removeRefused(db: Database, guards: readonly Guard[]): Promise<number>;
  /**
   * Makes, for each guard, rows that it refuses; no trigger fires. Returns how many each refuses then: none where no such
   * row could be made. Nothing else may write until `mendRules`.
   */
  breakRules(db: Database, guards: readonly Guard[]): Promise<readonly number[]>;
  /** Undoes `breakRules`; false when rows are not as it left them. */
  mendRules(db: Database): Promise<boolean>;
  /**
   * What the engine itself says of every object of the user's, by kind and name, as JSON; shares nothing with the kinds.
   * A member `owner` may differ where a schema is silent about owners.
   */
  describe(db: Database): Promise<ReadonlyMap<string, string>>;
  /** Names of all that the program itself has put into the database and that is there still. */
  ownPlaces(db: Database): Promise<readonly string[]>;
  /** One text for the catalog: as long as it is the same, so is the catalog. It may differ where that means the same. */
  catalogMark(db: Database): Promise<string>;
  /**
   * A script, cut off after some of its statements, with one at its end that fails: at most `most` of that kind, each in two
   * parts, as those send it who send statements one by one.
   */
  stops(script: string, most: number): Promise<StoppedScript>;
  /**
   * Every value of every table, and where every sequence stands. Columns of `readAs` are read back as the
   * type that they had. `places`: of these parts of an archive instead of the user's tables.
   */
  snapshot(db: Database, readAs?: ReadAs, places?: readonly string[]): Promise<Snapshot>;
  /**
   * Inserts, updates and deletes rows in every table, as those do who work with the database; no trigger fires. The
   * same edits for the same rows. Rows that then point nowhere are deleted, and sequences go past what was inserted.
   * No edit is made after which a guard refuses a row that a query gives.
   */
  edit(db: Database, limits: EditLimits): Promise<readonly TableEdits[]>;
  /** Those among the differences of a schema that came back which say no more than that a rule holds for new rows only. */
  forNewRowsOnly(changes: readonly Change[], schema: Schema): ReadonlySet<Change>;
  /** Keys of views that should hold rows and hold none, because their query fails on the rows that are there. */
  unfillableViews(db: Database): Promise<ReadonlySet<string>>;
  /** Rows of one table with what expressions give for each: the named columns as text, then the values. */
  evaluate(db: Database, request: EvaluationRequest): Promise<TableRows>;
  /** The rows of a query, as text: these outputs in this order, each as the type that is named, and read as `readAs` says. */
  ask(db: Database, query: string, columns: readonly Output[], readAs?: ReadAs): Promise<TableRows["rows"]>;
  /** Whether a query for one boolean gives true. Writes nothing. @throws DatabaseError for a query that cannot be asked. */
  holds(db: Database, query: string): Promise<boolean>;
  /** Names of sequences that would give a value that is there already. */
  sequencesBehind(db: Database): Promise<readonly string[]>;
}

export interface StoppedScript {
  /** How many there are after which the script can be stopped. */
  readonly statements: number;
  readonly texts: readonly (readonly string[])[];
}

/** Guards of the way back, and the statements that run before they ask. */
export interface EditLimits {
  readonly first: readonly string[];
  readonly guards: readonly Guard[];
}

/** Rows of one table that were edited. */
export interface TableEdits {
  readonly path: readonly string[];
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
}

export interface EvaluationRequest {
  readonly path: readonly string[];
  readonly columns: readonly string[];
  /** How these columns are read; absent: as they are. */
  readonly readAs?: ReadAs;
  readonly values: readonly AskedValue[];
}

/** The value of an expression over a row. */
export interface AskedValue {
  readonly expression: string;
  /** One that the database has; without it the value is read as it comes. */
  readonly type: string | undefined;
  /** It is read as `readAs` says of such a value. */
  readonly earlier?: EarlierType;
}

/** How values are read back: as the types that they had, with the labels and attributes that these had, at any depth. */
export interface ReadAs {
  /** By path as JSON. */
  readonly columns: ReadonlyMap<string, EarlierType>;
  readonly from: Schema;
  readonly to: Schema;
  /** The later id of an object or a part of it. */
  later(id: FactId): FactId;
}

/** What a query gives for a column. */
export interface Output {
  readonly name: string;
  readonly type: string;
  readonly isStrict?: boolean;
  /** Where the column is told of in a `ReadAs`: the type that it had. */
  readonly earlier?: EarlierType;
}

export interface EarlierType {
  readonly now: string;
  /** A text of the type `now` as the present schema has it, but with the names that labels have by now. */
  readonly isRelabelled?: boolean;
  /** Absent in a table that the present schema lacks: what the type of this name was called. */
  readonly then?: string | undefined;
  /** Whether the table keeps to its types now, and did then: some names mean another type there. */
  readonly isStrict?: boolean | undefined;
  readonly wasStrict?: boolean | undefined;
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
