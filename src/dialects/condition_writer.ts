import type { Archive, Keep } from "../model/archive.ts";
import type { Fact } from "../model/fact.ts";
import type { Guard } from "../model/guard.ts";
import type { QuarantinedTable } from "../model/quarantine.ts";
import type { Schema } from "../model/schema.ts";

/** The columns of a table before and after a route, for conditions over its rows. */
export interface Image {
  readonly table: Fact;
  /** The table as it is before the route, under the same name. */
  readonly present: Fact;
  /**
   * Columns after the route; `before` is undefined for a new one, `value` what it gets where it has none, `converted` what
   * the spec makes of the row for it.
   */
  readonly columns: readonly {
    readonly after: Fact;
    readonly before: Fact | undefined;
    readonly value: string | undefined;
    readonly converted?: string;
    /** True when the archive holds what rows had in it; `value` is for rows that were born since. */
    readonly isRestored?: boolean;
    /** What took the place of NULLs: where it still stands for one, and the archive tells, there will be none again. */
    readonly filled?: string;
    /** What it is computed with, over the row as it will be, where that is not what the row holds now. */
    readonly computed?: string;
    /** True for numbers that a new sequence gives: all of them are told, but not which row gets which. */
    readonly drawn?: boolean;
    /** True when its type was made anew by then, under the same name. */
    readonly remade: boolean;
  }[];
  /** Statements without which its columns cannot be asked for: run on trial, and undone. */
  readonly prepare?: readonly string[];
  /** A query of the spec that gives its rows. */
  readonly given?: GivenRows;
  /** Condition over a row as it will be, without which it is none of them. */
  readonly within?: string;
  /** Partitions of the table that have other places afterwards, and keep their rows. */
  readonly leaving?: readonly Fact[];
  /** Tables of their own that become partitions of the table, with their rows. */
  readonly joining?: readonly Image[];
  /** Partitions that rest in the archive, and come back to the table. */
  readonly resting?: { readonly tables: readonly Fact[]; readonly archive: Archive };
  /** On the way back: what the archive holds of the table. */
  readonly kept?: { readonly keep: Keep; readonly archive: Archive; readonly told?: ToldAsLater };
}

/** Columns by which a row is told, as the archive has them, and by key as the table has them. */
export interface ToldAsLater {
  readonly columns: readonly Fact[];
  readonly before: ReadonlyMap<string, Fact>;
}

/** Rows that lie in no table yet. */
export interface GivenRows {
  /** Query for them as they will be, each with its place. */
  readonly query: string;
  /** Tables that it reads. */
  readonly reads: readonly Fact[];
}

export interface HeldRows {
  /** True for a value that loses an attribute; undefined when none goes. */
  readonly lost: string | undefined;
  /** By attribute whose type changes: true for a value that does not go over as it is. */
  readonly changed: readonly {
    readonly attribute: string;
    readonly from: string;
    readonly to: string;
    readonly condition: string;
  }[];
}

/** SQL conditions for rows that a route cannot carry. Undefined where a condition cannot be told before the route. */
export interface ConditionWriter {
  tableName(image: Image): string;
  /** Where a row of the table, alias `t`, lies. */
  place(image: Image): string;
  /** By what rows of the table, alias `t`, as it is, are numbered where the engine numbers them. */
  numberedBy(present: Fact): string;
  /** Rows as they will be. */
  after(image: Image): string;
  /** Rows as they are. */
  before(image: Image): string;
  /** The value of the column in a row. */
  valueOf(column: Fact): string;
  /** True for a column whose values, in a key, mean nothing outside of the database. */
  isSurrogate(column: Fact): boolean;
  /** Query for the keys of the rows whose places are in `$1`, as one text. */
  keysAt(image: Image, columns: readonly Fact[]): string;
  /** Query for rows of the table, by this path, up to the list of their places. */
  findRows(path: readonly string[], image: Image): string;
  isNull(column: Fact): string;
  isFilled(columns: readonly Fact[]): string;
  /**
   * Values that change, or fail, on the way to the new type; undefined when none can, and for a type that the migration
   * makes unless `isMade` says that it is there, on trial.
   */
  doesNotConvert(before: Fact, after: Fact, from: Schema, to: Schema, isMade?: boolean): string | undefined;
  /** True, or an error, for a row as it is from which the declared expression gives no value of the column's type. */
  cannotBeConverted(column: Fact, expression: string, to: Schema, image: Image): string;
  /** An error for a row as it will be from which the reverse cannot be computed; it may give no value of the type. */
  cannotBeReversed(column: Fact, reverse: string, image: Image): string;
  /** True for a row that has a value in the column, and none in some of the others. */
  isHalf(column: Fact, others: readonly string[]): string;
  /** True for a row as it is for which the expression gives no value at all. */
  givesNull(column: Fact, expression: string, image: Image): string;
  /** The column as rows are asked about its values: over the type below a domain that may refuse some, or as it is. */
  asked(column: Fact, to: Schema): Fact;
  /** True for a value of such a column that its own type refuses; undefined when it takes all, or that cannot be told. */
  isRefusedByType(column: Fact, to: Schema): string | undefined;
  /** True when the type of the column takes no NULL, whatever is said of the column itself. */
  refusesNull(column: Fact, to: Schema): boolean;
  /** True when a time gains or loses its zone, so that its meaning hangs on the zone that is stated. */
  changesZone(before: Fact, after: Fact): boolean;
  /** True, or an error, for a row from which the generated column cannot be computed. */
  cannotBeGenerated(column: Fact, to: Schema): string;
  /** True, or an error, for a row that an expression or the condition of the index fails on; undefined without any. */
  cannotBeIndexed(index: Fact): string | undefined;
  /**
   * Values of the column that hold, at any depth, one that the changed domain does not allow; undefined when it allows
   * all that it did, or the column holds none. `again` when rules that are the same word for word are asked as well.
   */
  leavesDomain(column: Fact, before: Fact, after: Fact, from: Schema, again: boolean): string | undefined;
  /** Values of the column that hold, at any depth, a label that the enum loses; undefined when the column holds no labels of it. */
  holdsLabels(column: Fact, type: Fact, labels: readonly string[], from: Schema): string | undefined;
  /**
   * Values of the column that hold, at any depth, ranges of the type, and are not the same values once their types are
   * made anew; undefined when the column holds no such ranges.
   */
  rereadsRanges(column: Fact, range: Fact, from: Schema): string | undefined;
  /** True for all partitions of a table when they leave no row without a home, whatever it holds. */
  takesAll(partitions: readonly Fact[]): boolean;
  /** Rows that none of these partitions takes, and what is made on trial to ask; undefined when that cannot be told. */
  hasNoPartition(
    partitions: readonly Fact[],
    from: Schema,
    to: Schema,
  ): { readonly condition: string; readonly prepare: readonly string[] } | undefined;
  /** Columns that hold, at any depth, values of the type, or rows of the table. */
  holders(shape: Fact, schema: Schema): readonly Fact[];
  /** What becomes of values of a composite type, or of rows of another table, that the column holds at any depth. */
  heldRows(column: Fact, shape: Fact, from: Schema, to: Schema): HeldRows;
  /** Rows that repeat a key: all of them, or those after the first one by these columns, by their place without any. */
  duplicates(
    image: Image,
    fact: Fact,
    which: { readonly rows: "all" | "later"; readonly order: readonly Fact[] },
  ): string | undefined;
  /** Rows that wait in the archive, as something to ask. */
  quarantined(table: QuarantinedTable, archive: Archive): Pick<Guard, "table" | "place" | "source" | "sample">;
  /**
   * True for such a row, or for one that is known as it will be (`asItWillBe`), whose key another row has; undefined when
   * that cannot be told.
   */
  isTaken(fact: Fact, image: Image, asked?: "asItWillBe"): string | undefined;
  /** True for a row whose key one has in the table with these columns that rests in the archive; undefined when that cannot be told. */
  isTakenAtRest(fact: Fact, table: Fact, columns: readonly Fact[], archive: Archive): string | undefined;
  /** True for a row that belongs to the partition; undefined when that cannot be told before it is there. */
  isWithin(partition: Fact): string | undefined;
  /**
   * True for a row that points to one which leaves with a partition that none of the takers takes; undefined when that
   * cannot be told before they are there.
   */
  pointsInto(fact: Fact, partition: Fact, takers: readonly Fact[]): string | undefined;
  /** True for such a row that points to a row which is neither there nor waiting; undefined when that cannot be told. */
  waitsInVain(
    fact: Fact,
    referenced: Image,
    waiting: QuarantinedTable | undefined,
    archive: Archive,
  ): string | undefined;
  orphans(fact: Fact, referenced: Image | undefined): string | undefined;
  violates(fact: Fact): string | undefined;
  /** True where values of any two types can be compared as they are. */
  readonly comparesAnyTypes: boolean;
  /** True where the engine can hold NOT NULL for new rows only: then no way back refuses rows for want of a value. */
  easesNotNull(column: Fact): boolean;
  /** True when a way back from the schema enforces the rule for new rows only, where rows do not meet it. */
  isLenient(fact: Fact, from: Schema): boolean;
}
