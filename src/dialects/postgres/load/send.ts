import { type Database, DatabaseError } from "../../database.ts";
import { refusalOf } from "./refusal.ts";
import type { Statement } from "./statement.ts";

const BATCH_STATEMENTS = 250;
const BATCH_LENGTH = 500_000;

/** The engine's refusal of statements that cannot be part of a transaction, or not of one that did something else before. */
export class NeedsNoTransaction extends Error {
  override readonly name = "NeedsNoTransaction";
}

const TRANSACTION_CODES: ReadonlySet<string | undefined> = new Set(["25001", "2D000", "55P04"]);

/**
 * Sends statements in batches, each one message.
 * @throws Failure `statementFailed`; NeedsNoTransaction.
 */
export async function sendInBatches(db: Database, statements: readonly Statement[]): Promise<void> {
  let batch: Statement[] = [];
  let length = 0;
  const flush = async (): Promise<void> => {
    const sent = batch;
    batch = [];
    length = 0;
    if (sent.length > 0) await sendBatch(db, sent);
  };
  for (const statement of statements) {
    if (statement.data) {
      await flush();
      await sendAlone(db, statement);
      continue;
    }
    batch.push(statement);
    length += statement.sql.length;
    if (batch.length >= BATCH_STATEMENTS || length >= BATCH_LENGTH) await flush();
  }
  await flush();
}

/** Sends statements one by one, each in a transaction of its own. @throws Failure `statementFailed`. */
export async function sendOneByOne(db: Database, statements: readonly Statement[]): Promise<void> {
  for (const statement of statements) await sendAlone(db, statement, "final");
}

async function sendAlone(db: Database, statement: Statement, attempt: "first" | "final" = "first"): Promise<void> {
  try {
    if (statement.data) await db.copy(statement.sql, statement.data);
    else await db.run(statement.sql);
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (attempt === "first" && TRANSACTION_CODES.has(error.code)) throw new NeedsNoTransaction(error.message);
    throw refusalOf(statement, error);
  }
}

async function sendBatch(db: Database, batch: readonly Statement[]): Promise<void> {
  const texts = batch.map((statement) => `${statement.sql}\n;`);
  try {
    await db.run(texts.join(""));
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
    if (TRANSACTION_CODES.has(error.code)) throw new NeedsNoTransaction(error.message);
    const index = error.statement ?? 0;
    const failed = batch[index] ?? batch[0];
    if (!failed) throw error;
    const before = texts.slice(0, index).join("");
    throw refusalOf(failed, error, [...before].length);
  }
}
