import type { messages, PGlite, protocol } from "@electric-sql/pglite";
import { type Database, DatabaseError } from "../../database.ts";
import { readValue, writeValue } from "./values.ts";

type Messages = Awaited<ReturnType<PGlite["execProtocol"]>>["messages"];

/** PostgreSQL inside this process. */
export class PGliteDatabase implements Database {
  readonly engine: string;
  readonly #pg: PGlite;
  readonly #wire: typeof protocol.serialize;
  #closing: Promise<void> | undefined;

  constructor(pg: PGlite, wire: typeof protocol.serialize, engine: string) {
    this.#pg = pg;
    this.#wire = wire;
    this.engine = engine;
  }

  async query<Row extends object>(sql: string, params: readonly unknown[] = []): Promise<Row[]> {
    if (params.length === 0) return rowsOf(await this.#send([this.#wire.query(sql)])) as Row[];
    const wire = this.#wire;
    return rowsOf(
      await this.#send([
        wire.parse({ text: sql }),
        wire.bind({ values: params.map(writeValue) }),
        wire.describe({ type: "P" }),
        wire.execute({}),
        wire.sync(),
      ]),
    ) as Row[];
  }

  async run(sql: string): Promise<void> {
    await this.#send([this.#wire.query(sql)]);
  }

  async copy(sql: string, rows: Uint8Array): Promise<void> {
    // The rows follow the statement in the same buffer: the engine cannot wait for more.
    const data = Uint8Array.from(rows).buffer;
    await this.#send([this.#wire.query(sql), this.#wire.copyData(data), this.#wire.copyDone()]);
  }

  close(): Promise<void> {
    this.#closing ??= this.#pg.close();
    return this.#closing;
  }

  async #send(parts: readonly Uint8Array[]): Promise<Messages> {
    const message = parts.length === 1 && parts[0] ? parts[0] : Buffer.concat(parts);
    const { messages: answer } = await this.#pg.runExclusive(() =>
      this.#pg.execProtocol(message, { throwOnError: false, syncToFs: false }),
    );
    let done = 0;
    for (const part of answer) {
      if (part.name === "commandComplete") done += 1;
      if (part.name === "error") throw asDatabaseError(part as messages.DatabaseError, done);
    }
    return answer;
  }
}

function rowsOf(answer: Messages): object[] {
  let fields: messages.RowDescriptionMessage["fields"] = [];
  const rows: object[] = [];
  for (const part of answer) {
    if (part.name === "rowDescription") fields = (part as messages.RowDescriptionMessage).fields;
    if (part.name !== "dataRow") continue;
    const row: Record<string, unknown> = {};
    const values = (part as messages.DataRowMessage).fields;
    fields.forEach((field, index) => {
      row[field.name] = readValue(values[index] ?? null, field.dataTypeID);
    });
    rows.push(row);
  }
  return rows;
}

function asDatabaseError(error: messages.DatabaseError, statement: number): DatabaseError {
  return new DatabaseError(
    error.message,
    {
      code: error.code,
      detail: error.detail,
      hint: error.hint,
      position: error.position === undefined ? undefined : Number(error.position),
      statement,
      constraint: error.constraint,
    },
    { cause: error },
  );
}
