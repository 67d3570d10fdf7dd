import { type Database, DatabaseError } from "../dialects/database.ts";
import { type Message, message } from "../model/message.ts";

export interface Failed {
  readonly violation: Message<"violations">;
  /** The script and what the engine said, without values. */
  readonly told: { readonly script: string; readonly reason: string };
  /** SQLSTATE, or nothing. */
  readonly code: string;
  /** The constraint or index that refused, where the engine names one. */
  readonly constraint: string | undefined;
  /** What the engine said, which may hold values: to look into, not to show. */
  readonly said: string;
}

/** Runs a script, whole or in parts that are sent one after the other; then hangs up: a transaction that is open is gone. */
export async function execute(
  db: Database,
  script: string | readonly string[],
  name: string,
): Promise<Failed | undefined> {
  try {
    for (const part of typeof script === "string" ? [script] : script) await db.run(part);
    await hangUp(db);
    return undefined;
  } catch (error) {
    await hangUp(db);
    if (!(error instanceof DatabaseError)) throw error;
    // Errors of class 22 and 23 may quote values; their code says enough.
    const quotes = error.code?.startsWith("22") === true || error.code?.startsWith("23") === true;
    const reason = quotes ? `SQLSTATE ${error.code ?? ""}` : `${error.message} (SQLSTATE ${error.code ?? ""})`;
    const told = { script: name, reason };
    return {
      violation: message("violations", "scriptFailed", told),
      told,
      code: error.code ?? "",
      constraint: error.constraint,
      said: error.message,
    };
  }
}

/** Engines differ in whether they mind that there is nothing to roll back. */
async function hangUp(db: Database): Promise<void> {
  try {
    await db.run("ROLLBACK");
  } catch (error) {
    if (!(error instanceof DatabaseError)) throw error;
  }
}
