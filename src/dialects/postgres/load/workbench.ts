import { type Database, DatabaseError } from "../../database.ts";
import type { BenchRequest } from "../../workbench.ts";
import { openEmbedded } from "../engine/embedded.ts";
import type { Engine } from "../engine/engine.ts";
import { openServer } from "../server/server-engine.ts";
import { refusalOf } from "./refusal.ts";
import { NeedsNoTransaction, sendInBatches, sendOneByOne } from "./send.ts";
import { setAside } from "./set_aside.ts";
import { FRESH_SESSION, type PreparedSource, type Statement } from "./statement.ts";

/** Which statements of a source are loaded. */
export interface LoadOptions {
  /** False: statements that put, change or remove rows are left out. */
  readonly rows: boolean;
  /** Beside what is there already: the objects whose names the source makes again stand aside meanwhile. */
  readonly beside?: boolean;
}

/**
 * Statements of one transaction when there are very many: what a transaction has made makes each further statement
 * slower, and a server's table of locks has an end.
 */
const PART_STATEMENTS = 1000;
const MANY_STATEMENTS = 2500;

/** One engine on which both schemas of a run are loaded, one after the other. */
export class Workbench {
  #db: Database;
  readonly #engine: Engine;

  private constructor(db: Database, engine: Engine) {
    this.#db = db;
    this.#engine = engine;
  }

  /**
   * Opens an engine that has the extensions and roles of all sources.
   * @throws Failure `extensionMissing`, `engineFailed`; on a server also what `openServer` throws.
   */
  static async open(request: BenchRequest & { readonly sources: readonly PreparedSource[] }): Promise<Workbench> {
    const { cacheDir, sources, server, signal } = request;
    const extensions = new Set(sources.flatMap((source) => source.extensions));
    const roles = new Set(sources.flatMap((source) => source.roles));
    const wanted = { extensions, roles, signal };
    const engine = server === undefined ? openEmbedded(cacheDir, wanted) : await openServer(server, wanted);
    try {
      return new Workbench(await engine.boot(), engine);
    } catch (error) {
      await engine.close();
      throw error;
    }
  }

  /** Changes when `loadScratch` has to start a fresh engine: ask again after it. */
  get db(): Database {
    return this.#db;
  }

  /**
   * Loads a source, hands the database to `read`, and undoes everything.
   * @throws Failure `statementFailed`, and whatever `read` throws.
   */
  async loadScratch<T>(prepared: PreparedSource, options: LoadOptions, read: (db: Database) => Promise<T>): Promise<T> {
    const statements = chosen(prepared, options);
    if (statements.length > MANY_STATEMENTS && options.beside !== true) return this.#readAndRestart(statements, read);
    await this.#db.run("BEGIN");
    try {
      if (options.beside === true) await setAside(this.#db, prepared.creates);
      await sendInBatches(this.#db, statements);
      await this.#db.run(FRESH_SESSION.join("; "));
      return await read(this.#db);
    } catch (error) {
      // Beside other objects there is no fresh engine to fall back to.
      if (!(error instanceof NeedsNoTransaction) || options.beside === true) throw error;
    } finally {
      await this.#db.run("ROLLBACK");
    }
    return this.#readAndRestart(statements, read);
  }

  /** Loads a source into the empty database, to stay. @throws Failure `statementFailed`. */
  async loadForGood(prepared: PreparedSource, options: LoadOptions): Promise<void> {
    const all = chosen(prepared, options);
    // Rows may break a deferred constraint until the last of them is there.
    const rows = all.findIndex((statement) => statement.rows);
    const first = all.length > MANY_STATEMENTS ? all.slice(0, rows < 0 ? all.length : rows) : [];
    await this.#commitInParts(first);
    const statements = all.slice(first.length);
    await this.#db.run("BEGIN");
    try {
      await sendInBatches(this.#db, statements);
      await this.#db.run(`SET CONSTRAINTS ALL IMMEDIATE; ${FRESH_SESSION.join("; ")}`);
      await this.#engine.beforeCommit(this.#db);
      await this.#db.run("COMMIT");
      return;
    } catch (error) {
      await this.#db.run("ROLLBACK");
      // A deferred constraint speaks up only here; its rows came with the last statement of rows.
      const last = statements.findLast((statement) => statement.rows);
      if (error instanceof DatabaseError && last) throw refusalOf(last, error, Number.POSITIVE_INFINITY);
      if (!(error instanceof NeedsNoTransaction)) throw error;
    }
    await sendOneByOne(this.#db, statements);
    await this.#db.run(FRESH_SESSION.join("; "));
  }

  async close(): Promise<void> {
    try {
      await this.#db.close();
    } finally {
      await this.#engine.close();
    }
  }

  /** Loads the statements, hands the database to `read`, and starts afresh. */
  async #readAndRestart<T>(statements: readonly Statement[], read: (db: Database) => Promise<T>): Promise<T> {
    try {
      await this.#commitInParts(statements);
      await this.#db.run(FRESH_SESSION.join("; "));
      return await read(this.#db);
    } finally {
      await this.#db.close();
      this.#db = await this.#engine.boot();
    }
  }

  async #commitInParts(statements: readonly Statement[]): Promise<void> {
    for (let at = 0; at < statements.length; at += PART_STATEMENTS) {
      const part = statements.slice(at, at + PART_STATEMENTS);
      await this.#db.run("BEGIN");
      try {
        await sendInBatches(this.#db, part);
        await this.#engine.beforeCommit(this.#db);
        await this.#db.run("COMMIT");
      } catch (error) {
        await this.#db.run("ROLLBACK");
        if (!(error instanceof NeedsNoTransaction)) throw error;
        await sendOneByOne(this.#db, part);
      }
    }
  }
}

function chosen(prepared: PreparedSource, options: LoadOptions): readonly Statement[] {
  return options.rows ? prepared.statements : prepared.statements.filter((statement) => !statement.rows);
}
