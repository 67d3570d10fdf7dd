import { createHash } from "node:crypto";
import type { Database } from "../../database.ts";
import { ownPrefix } from "../namespaces.ts";
import { describedOthers } from "./described_others.ts";
import { describedRelations } from "./described_relations.ts";

/** Identifies how the words are asked for. */
export const describedVersion: string = createHash("sha256")
  .update([...describedRelations, ...describedOthers].join("\n"))
  .digest("hex");

/**
 * What PostgreSQL itself says of every object of the user's, by its own words: `pg_get_viewdef` and the like. Written apart
 * from the kinds, so that what a kind does not read is seen here. Keys are kinds and names; values are JSON, in which
 * `owner` stands by itself and in privileges is called so.
 */
export async function describe(db: Database): Promise<ReadonlyMap<string, string>> {
  await db.run("SET search_path = ''");
  try {
    const found = new Map<string, string>();
    for (const part of [...describedRelations, ...describedOthers]) {
      for (const { name, said } of await db.query<{ name: string; said: string }>(part)) {
        if (!name.includes(ownPrefix)) found.set(name, said);
      }
    }
    return found;
  } finally {
    await db.run("RESET search_path");
  }
}
