import type { Finding } from "../model/finding.ts";
import type { ServerAddress } from "../model/server_address.ts";
import type { Database } from "./database.ts";

/** A name that a source makes. */
export interface CreatedName {
  readonly class: "relation" | "type";
  /** Schema and name. */
  readonly path: readonly [string, string];
}

/** A comment that says what something was called before. */
export interface WrittenRenaming {
  /** By which table it stands; absent where it stands by none. */
  readonly table?: readonly [string, string];
  /** The column of that table by which it stands, if it does. */
  readonly column?: string;
  /** One name, or one with its schema. */
  readonly old: readonly string[];
  readonly path: string;
  readonly line: number;
}

/** A source's text, split and looked through; nothing has been executed yet. */
export interface Prepared {
  readonly notes: readonly Finding[];
  /** How many statements put, change or remove rows, by file. */
  readonly rowStatements: ReadonlyMap<string, number>;
  /** Tables, views, sequences and types that it makes. */
  readonly creates: readonly CreatedName[];
  /** The first statement that does more than put, change or remove rows, set something for the session, or ask. */
  readonly shaping?: { readonly path: string; readonly line: number } | undefined;
  /** What its comments say of renamings. */
  readonly renames: readonly WrittenRenaming[];
}

/** Where the databases of a run live. */
export interface BenchRequest {
  /** Absolute path of the cache folder, for an engine inside this process. */
  readonly cacheDir: string;
  /** Given: throwaway databases on that server, instead of an engine inside this process. */
  readonly server?: ServerAddress | undefined;
  /** Ends the run at once; what it made on a server is removed all the same. */
  readonly signal?: AbortSignal | undefined;
}

/** One engine on which both schemas of a run are loaded, one after the other. */
export interface Workbench<P extends Prepared = Prepared> {
  /** May change with `loadScratch`: ask again after it. */
  readonly db: Database;
  /** Loads a source, hands the database to `read`, and undoes everything. */
  loadScratch<T>(
    prepared: P,
    options: { readonly rows: boolean; readonly beside?: boolean },
    read: (db: Database) => Promise<T>,
  ): Promise<T>;
  /** Loads a source into the empty database, to stay. */
  loadForGood(prepared: P, options: { readonly rows: boolean }): Promise<void>;
  close(): Promise<void>;
}
