import { type Database, DatabaseError } from "../../database.ts";

type Engine = typeof import("node-sqlite3-wasm");
type Connection = InstanceType<Engine["Database"]>;
type Bound = Parameters<Connection["all"]>[1];

let loading: Promise<Engine> | undefined;

/** The engine's code, loaded once. */
export function loadEngine(): Promise<Engine> {
  loading ??= import("node-sqlite3-wasm").then((module) => (module as unknown as { readonly default: Engine }).default);
  return loading;
}

/** SQLite inside this process, in memory. */
export class WasmDatabase implements Database {
  readonly engine: string;
  readonly #connection: Connection;

  private constructor(connection: Connection, engine: string) {
    this.#connection = connection;
    this.engine = engine;
  }

  static async open(): Promise<WasmDatabase> {
    const { Database: Connection } = await loadEngine();
    const connection = new Connection(":memory:");
    const [row] = connection.all("SELECT sqlite_version() AS version") as { version: string }[];
    return new WasmDatabase(connection, `SQLite ${row?.version ?? ""}`);
  }

  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return guarded(() => this.#connection.all(sql, params.length === 0 ? undefined : (params as Bound)) as Row[]);
  }

  async run(sql: string): Promise<void> {
    // Elsewhere it is no error to end what has ended by itself.
    if (sql === "ROLLBACK" && !this.#connection.inTransaction) return;
    guarded(() => this.#connection.exec(sql));
  }

  async copy(): Promise<void> {
    throw new DatabaseError("SQLite has no COPY", {});
  }

  async close(): Promise<void> {
    if (this.#connection.isOpen) this.#connection.close();
  }
}

function guarded<T>(act: () => T): T {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw new DatabaseError(plain(error.message), { code: codeOf(error.message) }, { cause: error });
  }
}

/** Without what the engine guesses, and without the quotes that it doubles in a text that it quotes. */
function plain(message: string): string {
  const [said = message] = message.split(" - should this be a string literal");
  return said.includes("JSON path") ? said.replaceAll("''", "'") : said;
}

/** SQLSTATE classes, which the engine itself does not have: it tells errors by their words. */
const classes: readonly (readonly [words: string, code: string])[] = [
  ["constraint failed", "23000"],
  ["datatype mismatch", "22000"],
  ["cannot store", "22000"],
  ["integer overflow", "22003"],
  ["JSON path", "P0001"],
  ["JSON", "22000"],
  ["syntax error", "42601"],
  ["no such column", "42703"],
  ["no such table", "42P01"],
  ["no such function", "42883"],
  ["no such", "42704"],
  ["already exists", "42P07"],
  ["already another", "42P07"],
  ["duplicate column", "42701"],
];

function codeOf(message: string): string {
  return classes.find(([words]) => message.includes(words))?.[1] ?? "HY000";
}
