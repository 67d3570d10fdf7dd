import type { Fact } from "../model/fact.ts";
import type { Guard } from "../model/guard.ts";
import type { Expectation } from "../model/plan.ts";
import type { Schema } from "../model/schema.ts";

/** Opens the transaction of a script and settles the session for it; ends it. */
export interface Frame {
  opening(way: Way, words: ScriptWords): readonly string[];
  /** Ends it where all is as it should be. */
  ending(way: Way, words: ScriptWords): readonly string[];
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
  /** What `expect` asks of such a thing: two facts with one question are one to it. Undefined where it does not look. */
  asks(fact: Fact): string | undefined;
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

/** What a script meets, and what it leaves behind. */
export interface Way {
  readonly isBack: boolean;
  readonly before: Schema;
  readonly after: Schema;
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
  /** What a script says of itself where it undid everything at its end. */
  readonly undone: string;
  /** It was begun inside a transaction that is not its own. */
  readonly foreignTransaction: string;
  /** It needs the transaction of the tool that runs it, and there is none. */
  readonly noTransaction: string;
  /** Foreign keys are enforced, and it is too late to turn them off. */
  readonly foreignKeysOn: string;
  /** Rows point to rows that are not there, more of them than before. */
  readonly orphans: string;
  /** The engine's own check finds faults, more of them than before. */
  readonly faults: string;
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
