/** A database that the program owns: the embedded engine, or a throwaway one on a server. */
export interface Database {
  /** For people: `PGlite 0.5.16 (PostgreSQL 18.6)`. */
  readonly engine: string;
  /** Rows of one statement, as objects. 64-bit integers and numerics come as strings. */
  query<Row extends object>(sql: string, params?: readonly unknown[]): Promise<Row[]>;
  /** Executes a script of any number of statements, each as if sent alone unless the script opens a transaction. */
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
  /** Where in the statement, in characters counted from 1. */
  readonly position: number | undefined;

  constructor(
    text: string,
    facts: { code?: string | undefined; detail?: string | undefined; hint?: string | undefined; position?: number | undefined },
    options?: ErrorOptions,
  ) {
    super(text, options);
    this.code = facts.code;
    this.detail = facts.detail;
    this.hint = facts.hint;
    this.position = facts.position;
  }
}
