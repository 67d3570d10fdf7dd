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
    await sendOneByOne(this.#db, statements);
    await this.#db.run(FRESH_SESSION.join("; "));
    try {
      return await read(this.#db);
    } finally {
      await this.#restart();
    }
  }

  /** Loads a source into the empty database, to stay. @throws Failure `statementFailed`. */
  async loadForGood(prepared: PreparedSource, options: LoadOptions): Promise<void> {
    const statements = chosen(prepared, options);
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

  async #restart(): Promise<void> {
    await this.#db.close();
    this.#db = await this.#engine.boot();
  }
}

function chosen(prepared: PreparedSource, options: LoadOptions): readonly Statement[] {
  return options.rows ? prepared.statements : prepared.statements.filter((statement) => !statement.rows);
}
