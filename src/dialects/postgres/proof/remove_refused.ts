import type { Guard } from "../../../model/guard.ts";
import type { Database } from "../../database.ts";
import { literal } from "../quote.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";
import { deleteOrphans } from "../seed/seed.ts";

/** Deletes every row that a guard refuses, and rows that point to it, until all guards pass. No trigger fires. */
export async function removeRefused(db: Database, guards: readonly Guard[]): Promise<void> {
  if (guards.length === 0) return;
  const rows = guards.map(
    (guard) => `(${[guard.table, guard.place, guard.source, guard.condition].map(literal).join(", ")})`,
  );
  await db.run("SET session_replication_role = replica");
  try {
    await db.run(remover(rows));
    for (let again = true; again; ) {
      const [answer] = await db.query<{ gone: string }>("SELECT pg_temp.smartspec_remove() AS gone");
      again = Number(answer?.gone ?? 0) > 0;
      if (again) await deleteOrphans(db);
    }
  } finally {
    await db.run("RESET session_replication_role; DROP FUNCTION IF EXISTS pg_temp.smartspec_remove()");
  }
}

function remover(rows: readonly string[]): string {
  return `CREATE FUNCTION pg_temp.smartspec_remove() RETURNS bigint LANGUAGE plpgsql AS $remove$
DECLARE g record; r record; n bigint; gone bigint := 0; refused boolean;
BEGIN
  FOR g IN SELECT * FROM (VALUES ${rows.join(",\n")}) v(relation, place, source, condition) WHERE NOT ${hasRowsElsewhere("v.relation::regclass")} LOOP
    BEGIN
      EXECUTE format('DELETE FROM %s t WHERE %s IN (SELECT t.smartspec_place FROM (%s) t WHERE %s)', g.relation, g.place, g.source, g.condition);
      GET DIAGNOSTICS n = ROW_COUNT;
      gone := gone + n;
    EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
      FOR r IN EXECUTE format('SELECT t.smartspec_place AS place FROM (%s) t', g.source) LOOP
        BEGIN
          EXECUTE format('SELECT coalesce(bool_or(%s), false) FROM (%s) t WHERE t.smartspec_place = $1', g.condition, g.source) INTO refused USING r.place;
        EXCEPTION WHEN data_exception OR integrity_constraint_violation THEN
          refused := true;
        END;
        IF refused THEN
          EXECUTE format('DELETE FROM %s t WHERE %s = $1', g.relation, g.place) USING r.place;
          gone := gone + 1;
        END IF;
      END LOOP;
    END;
  END LOOP;
  RETURN gone;
END $remove$`;
}
