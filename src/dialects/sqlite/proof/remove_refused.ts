import type { Guard } from "../../../model/guard.ts";
import { type Database, DatabaseError } from "../../database.ts";
import { readCatalog } from "../catalog.ts";
import { deleteOrphans } from "../seed/orphans.ts";
import { onTrial } from "./on_trial.ts";
import { withoutTriggers } from "./without_triggers.ts";

/** Where the rows of a guard lie, as literals; none where what it speaks of is not there. */
async function placesOf(db: Database, { source, condition, prepare }: Guard): Promise<readonly string[]> {
  const found = async (): Promise<readonly string[]> => {
    try {
      const rows = await db.query<{ place: string }>(
        `SELECT DISTINCT quote(t.smartspec_place) AS place FROM (${source}) t WHERE ${condition}`,
      );
      return rows.map(({ place }) => place);
    } catch (error) {
      if (error instanceof DatabaseError) return [];
      throw error;
    }
  };
  return onTrial(db, prepare, found, []);
}

/** Deletes every row that a guard refuses, and rows that point to it, until all guards pass. No trigger fires. */
export async function removeRefused(db: Database, guards: readonly Guard[]): Promise<number> {
  if (guards.length === 0) return 0;
  return withoutTriggers(db, async () => {
    let refused = 0;
    for (let again = true; again; ) {
      let gone = 0;
      for (const guard of guards) {
        const places = guard.madeOf === undefined ? await placesOf(db, guard) : [];
        if (places.length === 0) continue;
        gone += places.length;
        await db.run(`DELETE FROM ${guard.table} AS t WHERE ${guard.place} IN (${places.join(", ")})`);
      }
      refused += gone;
      again = gone > 0;
      if (again) await deleteOrphans(db, await readCatalog(db));
    }
    return refused;
  });
}
