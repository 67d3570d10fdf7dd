import type { Guard } from "../../../model/guard.ts";
import type { Database } from "../../database.ts";
import { literal } from "../quote.ts";
import { findPlaces, onTrial, preparation } from "../row_guard.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";
import { deleteOrphans } from "../seed/seed.ts";

/** Deletes every row that a guard refuses, and rows that point to it, until all guards pass. No trigger fires. */
export async function removeRefused(db: Database, guards: readonly Guard[]): Promise<number> {
  // Rows that a query gives are in no table to be removed from.
  const owned = guards.filter(({ isGiven }) => isGiven !== true);
  if (owned.length === 0) return 0;
  let refused = 0;
  const rows = owned.map(
    (guard) =>
      `(${[guard.table, guard.place, guard.source, guard.condition].map(literal).join(", ")}, ${preparation(guard)}::text[])`,
  );
  await db.run("SET session_replication_role = replica; SET check_function_bodies = off");
  try {
    await db.run(remover(rows));
    for (let again = true; again; ) {
      const [answer] = await db.query<{ gone: string }>("SELECT pg_temp.smartspec_remove() AS gone");
      const gone = Number(answer?.gone ?? 0);
      refused += gone;
      again = gone > 0;
      if (again) await deleteOrphans(db);
    }
    return refused;
  } finally {
    await db.run(
      "RESET session_replication_role; RESET check_function_bodies; DROP FUNCTION IF EXISTS pg_temp.smartspec_remove()",
    );
  }
}

/** The places are found on trial, and the rows are deleted once that is undone. */
function remover(rows: readonly string[]): string {
  return `CREATE FUNCTION pg_temp.smartspec_remove() RETURNS bigint LANGUAGE plpgsql AS $remove$
DECLARE g record; s text; ready boolean; place text; places text[]; n bigint; gone bigint := 0; refused boolean;
BEGIN
  FOR g IN SELECT * FROM (VALUES ${rows.join(",\n")}) v(relation, place, source, condition, prepare) WHERE NOT ${hasRowsElsewhere("v.relation::regclass")} LOOP
    BEGIN
      ${onTrial(findPlaces, "places := '{}';")}
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
      -- An expression that speaks of what is not there: the script says so.
      places := '{}';
    END;
    EXECUTE format('DELETE FROM %s t WHERE (%s)::text = ANY ($1)', g.relation, g.place) USING places;
    GET DIAGNOSTICS n = ROW_COUNT;
    gone := gone + n;
  END LOOP;
  RETURN gone;
END $remove$`;
}
