import type { Guard } from "../../../model/guard.ts";
import { type Database, DatabaseError } from "../../database.ts";
import { readCatalog } from "../catalog.ts";
import { wholeRow } from "../placement.ts";
import { quote } from "../quote.ts";
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

interface Source {
  readonly table: string;
  readonly place: string;
}

/** Statements that delete these rows. */
function deletions(rows: readonly Source[], placeOf: ReadonlyMap<string, string>): string {
  return rows
    .map(({ table, place }) => `DELETE FROM ${table} AS t WHERE ${placeOf.get(table) ?? "t.rowid"} = ${place};`)
    .join("");
}

/** Deletes rows of which a query makes what a guard refuses: each without which fewer are refused, else as few as will do together. */
async function removeSources(db: Database, guard: Guard): Promise<number> {
  const refused = async (): Promise<number> => (await placesOf(db, guard)).length;
  let left = guard.madeOf === undefined ? 0 : await refused();
  if (left === 0) return 0;
  const placeOf = new Map<string, string>();
  let sources: Source[] = [];
  for (const table of guard.madeOf ?? []) {
    const place = await placeIn(db, table);
    placeOf.set(table, place);
    const rows = await db.query<{ place: string }>(`SELECT quote(${place}) AS place FROM ${table} t`);
    sources.push(...rows.map((row) => ({ table, place: row.place })));
  }
  /** How many are refused without these rows, which stay deleted where that is fewer than `than`. */
  const without = async (rows: readonly Source[], than: number): Promise<number> => {
    await db.run(`SAVEPOINT smartspec_source; ${deletions(rows, placeOf)}`);
    const now = await refused();
    await db.run(`${now < than ? "" : "ROLLBACK TO smartspec_source; "}RELEASE smartspec_source`);
    return now;
  };
  let gone = 0;
  for (const source of sources) {
    if (left === 0) break;
    const now = await without([source], left);
    if (now >= left) continue;
    left = now;
    gone += 1;
  }
  // No row changes anything by itself where a query gives one row for many.
  if (left === 0 || gone > 0 || (await without(sources, 0)) >= left) return gone;
  for (const spared of [...sources]) {
    const fewer = sources.filter((source) => source !== spared);
    if ((await without(fewer, 0)) < left) sources = fewer;
  }
  await db.run(deletions(sources, placeOf));
  return sources.length;
}

/** Expression for where a row `t` of a table lies, by its quoted name. */
async function placeIn(db: Database, name: string): Promise<string> {
  const table = (await readCatalog(db)).tables.find((each) => quote(each.name) === name);
  if (table?.withoutRowid !== true) return "t.rowid";
  const key = table.columns.filter((column) => column.key > 0);
  return wholeRow(
    key.map((column) => column.name),
    "t",
  );
}

/** Deletes every row that a guard refuses, and rows that point to it, until all guards pass. No trigger fires. */
export async function removeRefused(db: Database, guards: readonly Guard[]): Promise<number> {
  if (guards.length === 0) return 0;
  return withoutTriggers(db, async () => {
    let refused = 0;
    for (let again = true; again; ) {
      let gone = 0;
      for (const guard of guards) {
        gone += await removeSources(db, guard);
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
