import type { Answer } from "./answer.ts";
import type { Fact } from "./fact.ts";
import type { Guard } from "./guard.ts";
import type { PartialRule } from "./partial_rule.ts";

/** A guard that does not refuse its rows: they are dealt with before anything changes. */
export interface AnsweredGuard extends Guard {
  readonly answer: Answer;
}

/** Rows that are dealt with, and how; why is of no more interest. */
export type DealtWith = Omit<AnsweredGuard, "reason" | "sample">;

/** A table, as the present schema has it, some of whose rows leave or lose values. */
export interface QuarantinedTable {
  readonly table: Fact;
  /** All of its columns, in their order. */
  readonly columns: readonly Fact[];
  /** By what a row that lost values is found again; undefined: by all that it did not lose. */
  readonly key: readonly Fact[] | undefined;
  /** Triggers that must not fire. */
  readonly triggers: readonly Fact[];
  /** Rules that stand meanwhile, and that rows may break. */
  readonly rules: readonly PartialRule[];
  /** Rows may leave it, because they break a rule or point to such rows. */
  readonly leaves: boolean;
  /** Names of the columns that become NULL, by the rule as the spec names it. */
  readonly cleared: ReadonlyMap<string, readonly string[]>;
}

/** Rows that break a rule which the migration makes stricter, and what the spec answers for them. */
export interface Quarantine {
  readonly guards: readonly DealtWith[];
  /** By key. */
  readonly tables: ReadonlyMap<string, QuarantinedTable>;
  /** By the key of a partition: that of the table at the top, under which its rows are kept. */
  readonly tops: ReadonlyMap<string, string>;
  /** Foreign keys of the present schema that point to tables which rows may leave. */
  readonly references: readonly Fact[];
}
