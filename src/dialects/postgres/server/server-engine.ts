import { Failure } from "../../../model/failure.ts";
import type { ServerAddress } from "../../../model/server_address.ts";
import type { Database } from "../../database.ts";
import type { Engine, EngineRequest } from "../engine/engine.ts";
import { Session } from "./session.ts";
import { Throwaway } from "./throwaway.ts";

/** Oldest server on which the scripts, and the queries that read a catalog, work. */
const OLDEST = 14;

/**
 * Databases on a server of the user's, each made for this run and dropped with it.
 * @throws Failure `serverUnreachable`, `serverTooOld`, `serverNotSuperuser`, `extensionMissing`.
 */
export async function openServer(server: ServerAddress, request: EngineRequest): Promise<Engine> {
  const { signal } = request;
  // The one that clears away is not cut off with the others.
  const keeper = await Session.open({ server, signal: undefined });
  try {
    await check(keeper, server, request);
    const throwaway = await Throwaway.open(keeper);
    return {
      async boot() {
        await throwaway.createRoles(request.roles);
        const name = await throwaway.createDatabase();
        const session = await Session.open({ server, database: name, signal });
        return closingWith(session, () => throwaway.dropDatabase(name));
      },
      beforeCommit: (db) => throwaway.markRoles(db),
      async close() {
        try {
          await throwaway.close();
        } finally {
          await keeper.close();
        }
      },
    };
  } catch (error) {
    await keeper.close();
    throw error;
  }
}

async function check(keeper: Session, { variable }: ServerAddress, { extensions }: EngineRequest): Promise<void> {
  const [row] = await keeper.query<{ major: number; superuser: boolean }>(
    `SELECT current_setting('server_version_num')::int / 10000 AS major, rolsuper AS superuser
     FROM pg_catalog.pg_roles WHERE rolname = current_user`,
  );
  const engine = keeper.engine;
  if (row === undefined || row.major < OLDEST) throw Failure.work("serverTooOld", { variable, engine, oldest: OLDEST });
  if (!row.superuser) throw Failure.work("serverNotSuperuser", { variable });
  const available = await keeper.query<{ name: string }>("SELECT name FROM pg_catalog.pg_available_extensions");
  const known = new Set(available.map(({ name }) => name));
  const missing = [...extensions].filter((name) => !known.has(name)).sort();
  if (missing.length > 0) throw Failure.work("extensionMissingOnServer", { names: missing, engine });
}

function closingWith(session: Session, after: () => Promise<void>): Database {
  let closing: Promise<void> | undefined;
  return {
    engine: session.engine,
    query: (sql, params) => session.query(sql, params),
    run: (sql) => session.run(sql),
    copy: (sql, rows) => session.copy(sql, rows),
    close() {
      closing ??= session.close().then(after);
      return closing;
    },
  };
}
