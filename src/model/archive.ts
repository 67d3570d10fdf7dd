import type { ArrivedRows } from "./arriving_rows.ts";
import type { Conversion } from "./conversion.ts";
import type { Fact } from "./fact.ts";
import type { MovingSource } from "./moving_source.ts";
import type { Quarantine } from "./quarantine.ts";
import type { ReturningRows } from "./returning_rows.ts";

/** Values of dropped columns of a table that stays, and NULLs that are filled, and by what its rows are found again. */
export interface Keep {
  /** The table as it is while values are kept and restored: key, common columns and types are those of the later schema. */
  readonly table: Fact;
  readonly columns: readonly KeptColumn[];
  /** Names of the columns of a key that both schemas have; undefined: rows are matched whole, with counts. */
  readonly key: readonly Fact[] | undefined;
  /** Where there is none: columns of a primary key that may hold NULL, by which rows without one are told. */
  readonly looseKey: readonly Fact[] | undefined;
  /** Plain columns that both schemas have. */
  readonly common: readonly Fact[];
  /**
   * Where there is no key and NULLs of common columns are filled beside what else is kept: those that hold still. By them
   * a row is found whose filled value was edited since, if no other row has the same.
   */
  readonly rest: readonly Fact[] | undefined;
  /** Where rows of partitions that go move on: values are kept while they are attached, and nothing has its later type yet. */
  readonly early?: EarlyKeep;
}

export interface EarlyKeep {
  /** The table as it is by then. */
  readonly table: Fact;
  /** The common columns as they are by then, by key. */
  readonly before: ReadonlyMap<string, Fact>;
  /** Partitions that go. What no partition takes rests with its values. */
  readonly parting: readonly MovingSource[];
}

export interface KeptColumn {
  readonly column: Fact;
  /** For a column that stays: the expression that its NULLs are filled with; only they are kept. */
  readonly fill?: string;
  /**
   * Rows get a value as it comes back: its default, or that of its type, or what was computed meanwhile. Then NULL is
   * kept as well.
   */
  readonly comesFilled: boolean;
  /** What the migration itself wrote into a new column: of use to nobody once the column goes. */
  readonly made?: string;
}

/** A sequence that stays, and gives numbers to rows that were there, or whose columns get other values. */
export interface DrawnSequence {
  /** As the earlier schema has it; that of an identity is not a fact of its own there. */
  readonly sequence: Fact;
  /** Its path in the later schema. */
  readonly path: readonly string[];
  /** Columns that it feeds and whose values become others, as the earlier schema has them. */
  readonly feeds: readonly Fact[];
}

/** What one route puts away, and where. */
export interface Archive {
  /** Eight hexadecimal digits, from both schemas. */
  readonly id: string;
  /** Facts that move as they are, by key. */
  readonly moves: ReadonlyMap<string, Fact>;
  /** Parts of moved tables that go along without a statement of their own. */
  readonly travelling: ReadonlySet<string>;
  /** By key: columns of moved tables whose type goes and cannot move, or takes less; while they rest they are of another. */
  readonly retyped: ReadonlyMap<string, Fact>;
  /** Keys of what goes although moved tables need it, and has no place in the archive: they do without it meanwhile. */
  readonly left: ReadonlySet<string>;
  /** Types that are made anew while tables that move still hold values of the old ones: those go along, under their aside name. */
  readonly asides: ReadonlyMap<string, Fact>;
  /** By the key of the table. */
  readonly keeps: ReadonlyMap<string, Keep>;
  /** What is kept of values that change shape, by the key of the table; such a table is not among `keeps`. */
  readonly conversions: ReadonlyMap<string, Conversion>;
  /** By the key of a table that rests here: the query by which edits find their way back into it. */
  readonly returning: ReadonlyMap<string, ReturningRows>;
  /** By the key of a table that was there before: the keys of rows that came into it. */
  readonly arrived: ReadonlyMap<string, ArrivedRows>;
  /** Columns whose identity sequence goes: its state is kept. */
  readonly identities: ReadonlyMap<string, Fact>;
  /** By key: sequences that stay and that the migration moves. It is kept where they stood, and where that left them. */
  readonly drawn: ReadonlyMap<string, DrawnSequence>;
  /** Rows that break a stricter rule, as the spec answers for them. */
  readonly quarantine: Quarantine | undefined;
  /** Schemas whose place is made even where nothing rests in it: it tells that the migration ran, where no name does. */
  readonly marks: readonly string[];
  /** `undone`: what a rollback puts away, so that rows written after the migration are not lost either. */
  readonly purpose: "migration" | "undone";
}
