import { randomBytes } from "node:crypto";
import { type Database, DatabaseError } from "../../database.ts";
import { literal, quote } from "../quote.ts";

/** Comment on every database and role that a run makes: what carries it may go once no run is alive. */
const MARK = "smartspec_data_migration_generator: throwaway, made from ";

/** Held shared by every run that is alive; who gets it exclusively may clear away. */
const LOCK = "hashtextextended('smartspec_data_migration_generator', 0)";

/**
 * The databases and roles that runs make on a server, and their removal. Roles belong to the whole server, so that runs may
 * share one: the last run that ends, or the first one after it, removes what is left of all of them.
 */
export class Throwaway {
  readonly #keeper: Database;
  readonly #databases = new Set<string>();

  private constructor(keeper: Database) {
    this.#keeper = keeper;
  }

  /** Clears away what runs that were killed left behind, and keeps others from clearing away what this run makes. */
  static async open(keeper: Database): Promise<Throwaway> {
    const throwaway = new Throwaway(keeper);
    const alone = await throwaway.#try();
    if (alone) await throwaway.#sweep();
    await keeper.query(`SELECT pg_advisory_lock_shared(${LOCK})`);
    if (alone) await keeper.query(`SELECT pg_advisory_unlock(${LOCK})`);
    return throwaway;
  }

  /** An empty database of a name that no other has. */
  async createDatabase(): Promise<string> {
    const name = `smartspec_${randomBytes(8).toString("hex")}`;
    const create = `CREATE DATABASE ${quote(name)} TEMPLATE template0 ENCODING 'UTF8'`;
    this.#databases.add(name);
    try {
      await this.#keeper.run(create);
    } catch (error) {
      // The server's own locale is for another encoding.
      if (!(error instanceof DatabaseError) || error.code !== "22023") throw error;
      await this.#keeper.run(`${create} LOCALE 'C'`);
    }
    await this.#keeper.run(`COMMENT ON DATABASE ${quote(name)} IS ${await this.#mark()}`);
    return name;
  }

  async dropDatabase(name: string): Promise<void> {
    await this.#keeper.run(`DROP DATABASE IF EXISTS ${quote(name)} WITH (FORCE)`);
    this.#databases.delete(name);
  }

  /** Superusers, so that a schema loads whatever its owners may do; none can log in. Roles that exist stay as they are. */
  async createRoles(names: ReadonlySet<string>): Promise<void> {
    const known = new Set(await this.#roles(this.#keeper));
    for (const name of names) {
      if (known.has(name) || name.startsWith("pg_")) continue;
      const mark = `COMMENT ON ROLE ${quote(name)} IS ${await this.#mark()}`;
      try {
        await this.#keeper.run(`CREATE ROLE ${quote(name)} SUPERUSER NOLOGIN; ${mark}`);
      } catch (error) {
        // Another run was quicker.
        if (!(error instanceof DatabaseError) || !["42710", "23505"].includes(error.code ?? "")) throw error;
      }
    }
  }

  /** Marks the roles that the open transaction of `db` has made: nobody else can see them yet. */
  async markRoles(db: Database): Promise<void> {
    const own = await this.#roles(db);
    const others = new Set(await this.#roles(this.#keeper));
    for (const name of own) {
      if (!others.has(name)) await db.run(`COMMENT ON ROLE ${quote(name)} IS ${await this.#mark()}`);
    }
  }

  /** Removes this run's databases, and what is left of other runs when this was the last. */
  async close(): Promise<void> {
    for (const name of this.#databases) await this.dropDatabase(name);
    await this.#keeper.query(`SELECT pg_advisory_unlock_shared(${LOCK})`);
    if (await this.#try()) await this.#sweep();
  }

  async #try(): Promise<boolean> {
    const [row] = await this.#keeper.query<{ alone: boolean }>(`SELECT pg_try_advisory_lock(${LOCK}) AS alone`);
    return row?.alone === true;
  }

  /** Runs that connect to another database first hold another lock: what they made is theirs to clear away. */
  async #mark(): Promise<string> {
    const [row] = await this.#keeper.query<{ name: string }>("SELECT current_database() AS name");
    return literal(`${MARK}${row?.name ?? ""}`);
  }

  async #roles(db: Database): Promise<readonly string[]> {
    return (await db.query<{ name: string }>("SELECT rolname AS name FROM pg_catalog.pg_roles")).map(
      ({ name }) => name,
    );
  }

  async #sweep(): Promise<void> {
    const left = await this.#keeper.query<{ kind: string; name: string }>(`
      SELECT 'DATABASE' AS kind, d.datname AS name FROM pg_database d WHERE shobj_description(d.oid, 'pg_database') = ${await this.#mark()}
      UNION ALL
      SELECT 'ROLE', r.rolname FROM pg_roles r WHERE shobj_description(r.oid, 'pg_authid') = ${await this.#mark()}
      ORDER BY 1, 2`);
    for (const { kind, name } of left) {
      // Somebody may have come to use it since: then it stays.
      await this.#keeper.run(`DROP ${kind} IF EXISTS ${quote(name)}`).catch((error: unknown) => {
        if (!(error instanceof DatabaseError)) throw error;
      });
    }
  }
}
