import type { Connection, Submittable } from "pg";
import { DatabaseError } from "../../database.ts";
import { readValue, writeValue } from "../engine/values.ts";

/** What is sent in one go, and answered until the server is ready again. */
export interface Request {
  readonly sql: string;
  readonly params?: readonly unknown[];
  /** Rows for `COPY … FROM STDIN`. */
  readonly rows?: Uint8Array;
}

interface Field {
  readonly name: string;
  readonly dataTypeID: number;
}

/** Parts of the connection that its types leave out. */
interface Wire extends Omit<Connection, "bind" | "describe" | "execute" | "parse"> {
  parse(message: { readonly text: string }): void;
  bind(message: { readonly values: readonly (string | null)[] }): void;
  describe(message: { readonly type: "P" }): void;
  execute(message: object): void;
  sendCopyFromChunk(chunk: Uint8Array): void;
  endCopyFrom(): void;
}

/** One request on a connection of node-postgres, whose answer is read as the embedded engine's is. */
export class Exchange implements Submittable {
  readonly done: Promise<object[]>;
  readonly #request: Request;
  readonly #rows: object[] = [];
  #fields: readonly Field[] = [];
  #completed = 0;
  #settle: { resolve(rows: object[]): void; reject(error: unknown): void } = { resolve() {}, reject() {} };

  constructor(request: Request) {
    this.#request = request;
    this.done = new Promise((resolve, reject) => {
      this.#settle = { resolve, reject };
    });
  }

  submit(connection: Connection): void {
    const wire = connection as unknown as Wire;
    const { sql, params = [] } = this.#request;
    if (params.length === 0) {
      wire.query(sql);
      return;
    }
    wire.parse({ text: sql });
    wire.bind({ values: params.map(writeValue) });
    wire.describe({ type: "P" });
    wire.execute({});
    wire.sync();
  }

  handleRowDescription({ fields }: { readonly fields: readonly Field[] }): void {
    this.#fields = fields;
  }

  handleDataRow({ fields: values }: { readonly fields: readonly (string | null)[] }): void {
    const row: Record<string, unknown> = {};
    this.#fields.forEach(({ name, dataTypeID }, at) => {
      row[name] = readValue(values[at] ?? null, dataTypeID);
    });
    this.#rows.push(row);
  }

  handleCopyInResponse(connection: Connection): void {
    const wire = connection as unknown as Wire;
    if (this.#request.rows !== undefined) wire.sendCopyFromChunk(this.#request.rows);
    wire.endCopyFrom();
  }

  handleCommandComplete(): void {
    this.#completed += 1;
  }

  handleReadyForQuery(): void {
    this.#settle.resolve(this.#rows);
  }

  handleError(error: unknown): void {
    this.#settle.reject(asDatabaseError(error, this.#completed) ?? error);
  }

  handleCopyData(): void {}
  handleEmptyQuery(): void {}
  handlePortalSuspended(): void {}
}

/** What the server said; undefined for an error of the connection itself. */
function asDatabaseError(error: unknown, statement: number): DatabaseError | undefined {
  if (!(error instanceof Error) || !("severity" in error)) return undefined;
  const { code, detail, hint, position, constraint } = error as unknown as Readonly<Record<string, string | undefined>>;
  return new DatabaseError(
    error.message,
    { code, detail, hint, position: position === undefined ? undefined : Number(position), statement, constraint },
    { cause: error },
  );
}
