import type { Database } from "../../database.ts";

/** What the sources of a run ask of an engine. */
export interface EngineRequest {
  /** SQL names of the extensions that `CREATE EXTENSION` must find. */
  readonly extensions: ReadonlySet<string>;
  /** Roles that must exist. */
  readonly roles: ReadonlySet<string>;
  /** Ends the run: an engine outside of this process stops at once. */
  readonly signal?: AbortSignal | undefined;
}

/** Where the databases of a run live. */
export interface Engine {
  /** An empty database, in UTC, for a superuser. */
  boot(): Promise<Database>;
  /** Called inside a transaction that is about to be committed. */
  beforeCommit(db: Database): Promise<void>;
  /** Leaves nothing behind. The databases are closed with it. */
  close(): Promise<void>;
}
