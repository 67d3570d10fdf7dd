import type { Finding } from "../../../model/finding.ts";
import type { SchemaFile, SchemaSource } from "../../../model/schema.ts";
import type { CreatedName, WrittenRenaming } from "../../workbench.ts";

/** One statement of a schema's text, ready to be sent. */
export interface Statement {
  readonly file: SchemaFile;
  /** Line of the file on which it starts. */
  readonly line: number;
  /** What is sent, without the semicolon. */
  readonly sql: string;
  /** For people: its start, or its verb and table when it holds rows or secrets. */
  readonly start: string;
  /** True when it puts, changes or removes rows. */
  readonly rows: boolean;
  /** Rows of `COPY … FROM stdin`. */
  readonly data?: Uint8Array;
}

/** A schema's text, split and looked through; nothing has been executed yet. */
export interface PreparedSource {
  readonly source: SchemaSource;
  readonly statements: readonly Statement[];
  /** Names after CREATE EXTENSION: the engine must boot with them. */
  readonly extensions: readonly string[];
  /** Roles that the text mentions or creates: they must exist before it is loaded. */
  readonly roles: readonly string[];
  /** Tables, views, sequences and types that it creates, in the order of the text. */
  readonly creates: readonly CreatedName[];
  readonly shaping?: { readonly path: string; readonly line: number } | undefined;
  readonly renames: readonly WrittenRenaming[];
  /** How many statements put, change or remove rows, by file. */
  readonly rowStatements: ReadonlyMap<string, number>;
  /** What was left out, for the report. */
  readonly notes: readonly Finding[];
}

/** Puts a session back to how it was when it was opened. */
export const FRESH_SESSION: readonly string[] = ["RESET SESSION AUTHORIZATION", "RESET ROLE", "RESET ALL"];
