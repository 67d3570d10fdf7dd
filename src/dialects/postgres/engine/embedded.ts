import type { Database } from "../../database.ts";
import { quote } from "../quote.ts";
import { bootEngine } from "./boot.ts";
import type { Engine, EngineRequest } from "./engine.ts";

/** Databases inside this process. @throws Failure `extensionMissing`, `engineFailed` when one boots. */
export function openEmbedded(cacheDir: string, { extensions, roles }: EngineRequest): Engine {
  return {
    async boot() {
      const db = await bootEngine({ cacheDir, extensions });
      await createRoles(db, roles);
      return db;
    },
    beforeCommit: async () => {},
    close: async () => {},
  };
}

/** Superusers, so that a schema loads whatever its owners may do; none can log in. */
async function createRoles(db: Database, roles: ReadonlySet<string>): Promise<void> {
  if (roles.size === 0) return;
  const names = [...roles];
  const known = await db.query<{ rolname: string }>("SELECT rolname FROM pg_roles WHERE rolname = ANY ($1)", [names]);
  const existing = new Set(known.map((row) => row.rolname));
  const missing = names.filter((name) => !existing.has(name) && !name.startsWith("pg_"));
  if (missing.length > 0) await db.run(missing.map((name) => `CREATE ROLE ${quote(name)} SUPERUSER NOLOGIN;`).join(""));
}
