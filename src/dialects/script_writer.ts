import type { Fact } from "../model/fact.ts";
import type { Guard } from "../model/guard.ts";
import type { Expectation } from "../model/plan.ts";

/** Opens the transaction of a script and settles the session for it; ends it. */
export interface Frame {
  readonly opening: readonly string[];
  readonly ending: readonly string[];
}

/** The parts of a script that are the engine's own. */
export interface ScriptWriter {
  /** In a transaction of its own. */
  readonly own: Frame;
  /** In a transaction that somebody else ends. Where nobody does, nothing is changed. */
  readonly joined: Frame;
  /** A statement of a step, worded so that what it makes reads as what it was written from. */
  statement(sql: string): string;
  /** A comment of one line, whatever the text holds. */
  comment(text: string): string;
  /** Refuses a server before this major version; undefined when every server will do. */
  version(oldest: number, words: { readonly refused: string; readonly hint: string }): string | undefined;
  /** Whether `expect` looks for such a thing. */
  looksFor(fact: Fact): boolean;
  /** Refuses a catalog that is not as expected; `words` are the sentences in the script's language. */
  expect(
    expectations: readonly Expectation[],
    places: { readonly absent: readonly string[]; readonly present: readonly string[] },
    words: ScriptWords,
  ): string | undefined;
  /** Refuses rows that cannot be carried. */
  guard(guards: readonly AskedGuard[], words: ScriptWords): string | undefined;
  /** Refuses, when all is done, what a query does not call true; undefined without any. The queries cannot write. */
  checks(
    checks: readonly { readonly query: string; readonly reason: string }[],
    words: Pick<ScriptWords, "refused" | "hint">,
  ): string | undefined;
}

export interface ScriptWords {
  readonly refused: string;
  readonly missing: string;
  readonly inTheWay: string;
  readonly different: string;
  readonly rows: string;
  readonly hint: string;
  /** Stands before names of some of the rows. */
  readonly sample: string;
}

/** A guard with its sentences in the script's language. */
export interface AskedGuard {
  readonly guard: Guard;
  readonly reason: string;
  /** Stands before the keys of rows, or says that they are not shown and, before the query, how rows are found. */
  readonly told: string;
  /** False where rows are at other places once the script is undone. */
  readonly isFound: boolean;
}
