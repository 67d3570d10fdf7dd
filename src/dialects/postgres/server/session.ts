import type { Client } from "pg";
import type { UnreachableReason } from "../../../locales/en/failures/server.ts";
import { Failure } from "../../../model/failure.ts";
import type { ServerAddress } from "../../../model/server_address.ts";
import { type Database, DatabaseError } from "../../database.ts";
import { Exchange, type Request } from "./exchange.ts";

export interface SessionRequest {
  readonly server: ServerAddress;
  /** Instead of the database that the address names. */
  readonly database?: string;
  /** Cuts the session off. */
  readonly signal: AbortSignal | undefined;
}

/** What RESET ALL goes back to, whatever the server, the database or the role has set for its sessions. */
const SETTINGS: Readonly<Record<string, string>> = {
  TimeZone: "UTC",
  DateStyle: "ISO,MDY",
  IntervalStyle: "postgres",
  bytea_output: "hex",
  client_min_messages: "warning",
  default_transaction_isolation: "read\\ committed",
  default_transaction_read_only: "off",
  extra_float_digits: "1",
  idle_in_transaction_session_timeout: "0",
  idle_session_timeout: "0",
  jit: "off",
  lock_timeout: "0",
  row_security: "on",
  search_path: '"$user",public',
  standard_conforming_strings: "on",
  statement_timeout: "0",
  synchronous_commit: "off",
};

const PATIENCE_MS = 30_000;

/** A session on a server. */
export class Session implements Database {
  readonly engine: string;
  readonly #client: Client;
  readonly #request: SessionRequest;
  readonly #cut: () => void;
  #closing: Promise<void> | undefined;

  private constructor(client: Client, request: SessionRequest, engine: string) {
    this.#client = client;
    this.#request = request;
    this.engine = engine;
    // A connection that breaks is told to whoever waits for an answer.
    client.on("error", () => {});
    this.#cut = () => void this.close();
    request.signal?.addEventListener("abort", this.#cut);
  }

  /** @throws Failure `interrupted`, `serverUnreachable`, none of which holds any part of the address. */
  static async open(request: SessionRequest): Promise<Session> {
    const { server, signal } = request;
    if (signal?.aborted === true) throw Failure.work("interrupted", {});
    const { default: pg } = await import("pg");
    let client: Client;
    try {
      client = new pg.Client({ connectionString: addressOf(request), connectionTimeoutMillis: PATIENCE_MS });
      await client.connect();
    } catch (error) {
      throw Failure.work("serverUnreachable", { variable: server.variable, ...reasonOf(error) });
    }
    const nameless = new Session(client, request, "PostgreSQL");
    const [row] = await nameless.query<{ version: string }>("SELECT current_setting('server_version') AS version");
    nameless.#forget();
    // A distribution adds its own number after a blank.
    return new Session(client, request, `PostgreSQL ${row?.version.split(" ")[0] ?? "?"} (server)`);
  }

  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#send({ sql, params })) as Row[];
  }

  async run(sql: string): Promise<void> {
    await this.#send({ sql });
  }

  async copy(sql: string, rows: Uint8Array): Promise<void> {
    await this.#send({ sql, rows });
  }

  close(): Promise<void> {
    this.#forget();
    this.#closing ??= this.#client.end().catch(() => undefined);
    return this.#closing;
  }

  #forget(): void {
    this.#request.signal?.removeEventListener("abort", this.#cut);
  }

  async #send(request: Request): Promise<object[]> {
    if (this.#request.signal?.aborted === true && this.#closing !== undefined) throw Failure.work("interrupted", {});
    const exchange = this.#client.query(new Exchange(request));
    try {
      return await exchange.done;
    } catch (error) {
      if (error instanceof DatabaseError) throw error;
      if (this.#request.signal?.aborted === true) throw Failure.work("interrupted", {});
      throw Failure.work("serverLost", { variable: this.#request.server.variable });
    }
  }
}

/** The user's address, with the database and the settings of this session. */
function addressOf({ server, database }: SessionRequest): string {
  const url = new URL(server.reveal());
  if (database !== undefined) url.pathname = `/${database}`;
  const settings = Object.entries(SETTINGS).map(([name, value]) => `-c ${name}=${value}`);
  url.searchParams.set("options", [url.searchParams.get("options") ?? "", ...settings].join(" ").trim());
  url.searchParams.set("application_name", "smartspec_data_migration_generator");
  return url.href;
}

/** Why there is no connection, in words that hold nothing of the address. */
function reasonOf(error: unknown): { readonly reason: UnreachableReason; readonly code: string } {
  const { code, message = "" } = (error ?? {}) as { readonly code?: unknown; readonly message?: string };
  const known = typeof code === "string" && /^[A-Z0-9_]+$/.test(code) ? code : "";
  if (message.startsWith("SASL")) return { reason: "login", code: known };
  if (message.includes("timeout expired")) return { reason: "silent", code: known };
  if (message.includes("SSL connection")) return { reason: "tls", code: known };
  return { reason: REASONS.find(([start]) => known.startsWith(start))?.[1] ?? "other", code: known };
}

/** By the start of a code of Node or PostgreSQL. */
const REASONS: readonly (readonly [string, UnreachableReason])[] = [
  ["ERR_INVALID_URL", "address"],
  ["ENOTFOUND", "name"],
  ["EAI_", "name"],
  ["ECONNREFUSED", "refused"],
  ["ENOENT", "refused"],
  ["ETIMEDOUT", "silent"],
  ["EHOSTUNREACH", "silent"],
  ["28", "login"],
  ["3D000", "database"],
  ["53", "full"],
  ["57P03", "full"],
  ["ERR_TLS", "tls"],
  ["CERT_", "tls"],
  ["DEPTH_ZERO", "tls"],
  ["SELF_SIGNED", "tls"],
  ["UNABLE_TO", "tls"],
];
