import type { Image } from "../dialects/condition_writer.ts";
import type { Dialect } from "../dialects/dialect.ts";
import type { Answer } from "../model/answer.ts";
import type { Archive } from "../model/archive.ts";
import type { ArrivingRows } from "../model/arriving_rows.ts";
import type { Change } from "../model/change.ts";
import type { Converted } from "../model/conversion.ts";
import type { Fact } from "../model/fact.ts";
import type { Finding } from "../model/finding.ts";
import type { Guard } from "../model/guard.ts";
import type { Intent } from "../model/intent.ts";
import type { Candidate, Question } from "../model/question.ts";
import type { Schema } from "../model/schema.ts";
import { writtenName } from "../model/written_name.ts";
import type { Consequences } from "../plan/consequences.ts";
import type { Subject } from "./subject.ts";

/** What a rule may look at. */
export interface RuleContext {
  readonly from: Schema;
  readonly to: Schema;
  readonly changes: readonly Change[];
  readonly consequences: Consequences;
  /** What becomes of values that change shape, by the key of their table. */
  readonly conversions: Archive["conversions"];
  /** The archive of the way forward, on the way back. */
  readonly restores: Archive | undefined;
  readonly direction: "forward" | "back";
  readonly intent: Intent;
  readonly dialect: Dialect;
  /** The table with its columns before and after; undefined when it is new, goes, or comes back from the archive. */
  image(table: string): Image | undefined;
  /** Rows that come into new tables, as queries of the spec give them. */
  readonly arrivals: readonly ArrivingRows[];
  /** The rows that queries of the spec give for the table; undefined where they cannot be asked before the route. */
  arrivalImage(table: string): Image | undefined;
  /** How rows of the table are asked about the fact; undefined when it rests on what cannot be had before the route. */
  asking(fact: Fact, table: string): Asking | undefined;
  /**
   * Statements that make the types of a column as they will be, with what those rest on; undefined where all are there, or
   * cannot be made. Columns of the table keep the types that they have.
   */
  typesOnTrial(column: Fact): readonly string[] | undefined;
  /** How the spec gives the column its values, by its key; undefined where they just stay. */
  convertedBy(column: string): Converted | undefined;
  /** What the spec answers for rows that break the rule; never on the way back. */
  answerTo(subject: Subject): Answer | undefined;
  /** Makes the guard of a table's rows. */
  guard(image: Image, condition: string, reason: Guard["reason"], how?: GuardOptions): Guard;
}

export interface Asking extends Pick<Guard, "prepare"> {
  readonly image: Image;
  /** That of another table, under the same circumstances. */
  imageOf(table: string): Image | undefined;
}

export interface GuardOptions {
  readonly prepare?: Guard["prepare"] | undefined;
  readonly answer?: Guard["answer"];
  /** Other tables whose rows the condition looks at. */
  readonly others?: readonly Image[] | undefined;
  /** Rows as they are, or as they will be (when absent). */
  readonly rows?: "before" | "after";
}

export interface Verdict {
  readonly guards?: readonly Guard[];
  readonly questions?: readonly Question[];
  readonly findings?: readonly Finding[];
}

/** One reason why a change may need a person. One file each. */
export interface Rule {
  readonly code: string;
  examine(context: RuleContext): Verdict;
}

/** A table or column as the spec writes it: without the default schema. */
export function specName(path: readonly string[]): string {
  return writtenName(path[0] === "public" ? path.slice(1) : path);
}

/** A key or value of the spec's YAML, quoted where YAML needs it. */
export function yamlScalar(text: string): string {
  return /^[\p{L}_][\p{L}\p{M}\p{N}_.]*$/u.test(text) ? text : JSON.stringify(text);
}

/** A text in whichever quotes it does not hold. */
function yamlText(text: string): string {
  return text.includes('"') ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text);
}

/** The line by which the spec gives rows a value in a column, as the spec names it. */
export function fillLine(column: string): Candidate {
  return { yaml: `fill:\n  ${yamlScalar(column)}: "<SQL expression>"`, evidence: [] };
}

/** The lines that declare new values for columns of the table of one of them. */
export function transformOf(
  { id }: Fact,
  up: Readonly<Record<string, string>>,
  down: Readonly<Record<string, string>> = {},
): string {
  const lines = (values: Readonly<Record<string, string>>): readonly string[] =>
    Object.entries(values).map(([column, expression]) => `      ${yamlScalar(column)}: ${yamlText(expression)}`);
  const back = Object.keys(down).length === 0 ? [] : ["    down:", ...lines(down)];
  return [
    "transform:",
    `  - table: ${yamlScalar(specName(id.path.slice(0, 2)))}`,
    "    up:",
    ...lines(up),
    ...back,
  ].join("\n");
}
