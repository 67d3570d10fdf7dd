/** A database that the program owns: the embedded engine, or a throwaway one on a server. */
export interface Database {
  /** For people: `PGlite 0.5.16 (PostgreSQL 18.6)`. */
  readonly engine: string;
  /**
   * Rows of one statement, as objects. Booleans, small integers, floats, JSON and arrays of plain types come as such;
   * everything else, 64-bit integers and numerics included, as text.
   */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /**
   * Executes a script of any number of statements as one message: all of them or none, unless the script itself opens
   * or ends a transaction. One that it leaves open stays open.
   */
  run(sql: string): Promise<void>;
  /** Feeds rows to `COPY … FROM` in the format that the statement names. */
  copy(sql: string, rows: Uint8Array): Promise<void>;
  /** Frees the engine; the process can end afterwards. Safe to call twice. */
  close(): Promise<void>;
}

/** What an engine says when it refuses a statement. */
export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  /** SQLSTATE for PostgreSQL. */
  readonly code: string | undefined;
  readonly detail: string | undefined;
  readonly hint: string | undefined;
  /** Where in the text that was sent, in characters counted from 1. */
  readonly position: number | undefined;
  /** Which statement of the text that was sent, counted from 0. */
  readonly statement: number | undefined;
  readonly constraint: string | undefined;

  constructor(
    text: string,
    facts: {
      code?: string | undefined;
      detail?: string | undefined;
      hint?: string | undefined;
      position?: number | undefined;
      statement?: number | undefined;
      constraint?: string | undefined;
    },
    options?: ErrorOptions,
  ) {
    super(text, options);
    this.code = facts.code;
    this.detail = facts.detail;
    this.hint = facts.hint;
    this.position = facts.position;
    this.statement = facts.statement;
    this.constraint = facts.constraint;
  }
}
