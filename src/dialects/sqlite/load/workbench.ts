import { type Database, DatabaseError } from "../../database.ts";
import { WasmDatabase } from "../engine/wasm_database.ts";
import { refusalOf } from "./refusal.ts";
import { standInFor } from "./stand_in.ts";
import type { PreparedSource, Statement } from "./statement.ts";

/** Each schema of a run in a database of its own: an empty one costs next to nothing. */
export class Workbench {
  readonly db: WasmDatabase;

  private constructor(db: WasmDatabase) {
    this.db = db;
  }

  static async open(): Promise<Workbench> {
    return new Workbench(await WasmDatabase.open());
  }

  /**
   * Loads a source, hands the database to `read`, and forgets it.
   * @throws Failure `statementFailed`, and whatever `read` throws.
   */
  async loadScratch<T>(
    prepared: PreparedSource,
    options: { readonly rows: boolean },
    read: (db: Database) => Promise<T>,
  ): Promise<T> {
    const scratch = await WasmDatabase.open();
    try {
      await load(scratch, prepared, options);
      return await read(scratch);
    } finally {
      await scratch.close();
    }
  }

  /** Loads a source into the empty database, to stay. @throws Failure `statementFailed`. */
  loadForGood(prepared: PreparedSource, options: { readonly rows: boolean }): Promise<void> {
    return load(this.db, prepared, options);
  }

  close(): Promise<void> {
    return this.db.close();
  }
}

async function load(db: Database, prepared: PreparedSource, { rows }: { readonly rows: boolean }): Promise<void> {
  await db.run("PRAGMA foreign_keys = OFF");
  await db.run("BEGIN");
  for (const statement of prepared.statements) {
    if (statement.rows && !rows) continue;
    try {
      await execute(db, statement);
    } catch (error) {
      await db.run("ROLLBACK");
      if (error instanceof DatabaseError) throw refusalOf(statement, error);
      throw error;
    }
  }
  await db.run("COMMIT");
}

/** Virtual tables stay as they are, so one of another module can stand for one whose own the engine lacks. */
async function execute(db: Database, { sql, tokens }: Statement): Promise<void> {
  try {
    await db.run(sql);
  } catch (error) {
    const standIn =
      error instanceof DatabaseError && error.message.startsWith("no such module") ? standInFor(tokens) : undefined;
    if (standIn === undefined) throw error;
    await db.run(standIn);
  }
}
