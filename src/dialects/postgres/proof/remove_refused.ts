import type { Guard } from "../../../model/guard.ts";
import type { Database } from "../../database.ts";
import { literal } from "../quote.ts";
import { findPlaces, onTrial, preparation } from "../row_guard.ts";
import { hasRowsElsewhere } from "../rows_elsewhere.ts";
import { deleteOrphans } from "../seed/seed.ts";
import { countRefused, createCountRefused, dropCountRefused } from "./count_refused.ts";

/** Deletes every row that a guard refuses, and rows that point to it, until all guards pass. No trigger fires. */
export async function removeRefused(db: Database, guards: readonly Guard[]): Promise<number> {
  if (guards.length === 0) return 0;
  let refused = 0;
  const rows = guards.map(
    (guard) =>
      `(${[guard.table, guard.place, guard.source, guard.condition].map(literal).join(", ")}, ${preparation(guard)}::text[], ${madeOf(guard)})`,
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
      `RESET session_replication_role; RESET check_function_bodies; DROP FUNCTION IF EXISTS pg_temp.smartspec_remove(); DROP FUNCTION IF EXISTS pg_temp.smartspec_remove_sources(record); DROP FUNCTION IF EXISTS pg_temp.smartspec_remove_together(text[], text[]); ${dropCountRefused}`,
    );
  }
}

function madeOf({ madeOf: tables }: Guard): string {
  return tables === undefined ? "NULL::text[]" : `ARRAY[${tables.map(literal).join(", ")}]::text[]`;
}

/** The places are found on trial, and the rows are deleted once that is undone. */
function remover(rows: readonly string[]): string {
  const guards = `(VALUES ${rows.join(",\n")}) v(relation, place, source, condition, prepare, made_of)`;
  return `${createCountRefused}
CREATE FUNCTION pg_temp.smartspec_remove_together(relations text[], doomed text[]) RETURNS bigint LANGUAGE plpgsql AS $remove$
DECLARE relation text; n bigint; gone bigint := 0;
BEGIN
  FOREACH relation IN ARRAY relations LOOP
    EXECUTE format('DELETE FROM %s t WHERE %L || t.tableoid || t.ctid = ANY ($1)', relation, relation) USING doomed;
    GET DIAGNOSTICS n = ROW_COUNT;
    gone := gone + n;
  END LOOP;
  RETURN gone;
END $remove$;
CREATE FUNCTION pg_temp.smartspec_remove_sources(g record) RETURNS bigint LANGUAGE plpgsql AS $remove$
DECLARE relation text; place tid; part oid; n bigint; left_over bigint; gone bigint := 0; doomed text[] := '{}'; fewer text[]; candidate text;
BEGIN
  n := ${countRefused}(g.source, g.condition, g.prepare);
  FOREACH relation IN ARRAY g.made_of LOOP
    EXIT WHEN n = 0;
    FOR part, place IN EXECUTE format('SELECT t.tableoid, t.ctid FROM %s t', relation) LOOP
      EXIT WHEN n = 0;
      BEGIN
        EXECUTE format('DELETE FROM %s t WHERE t.tableoid = $1 AND t.ctid = $2', relation) USING part, place;
        left_over := ${countRefused}(g.source, g.condition, g.prepare);
        IF left_over >= n THEN RAISE EXCEPTION USING ERRCODE = 'SSP02'; END IF;
        n := left_over;
        gone := gone + 1;
      EXCEPTION WHEN SQLSTATE 'SSP02' THEN NULL;
      END;
    END LOOP;
  END LOOP;
  IF n = 0 OR gone > 0 THEN RETURN gone; END IF;
  -- No row changes anything by itself where a query gives one row for many: as few as will do go together.
  FOREACH relation IN ARRAY g.made_of LOOP
    EXECUTE format('SELECT $1 || coalesce(array_agg(%L || t.tableoid || t.ctid ORDER BY t.tableoid, t.ctid), ''{}'') FROM %s t', relation, relation) INTO doomed USING doomed;
  END LOOP;
  FOREACH candidate IN ARRAY ''::text || doomed LOOP
    fewer := array_remove(doomed, candidate);
    BEGIN
      PERFORM pg_temp.smartspec_remove_together(g.made_of, fewer);
      left_over := ${countRefused}(g.source, g.condition, g.prepare);
      RAISE EXCEPTION USING ERRCODE = 'SSP02';
    EXCEPTION WHEN SQLSTATE 'SSP02' THEN NULL;
    END;
    IF left_over < n THEN doomed := fewer; END IF;
    -- All of them together change nothing either.
    IF candidate = '' AND left_over >= n THEN RETURN 0; END IF;
  END LOOP;
  RETURN pg_temp.smartspec_remove_together(g.made_of, doomed);
END $remove$;
CREATE FUNCTION pg_temp.smartspec_remove() RETURNS bigint LANGUAGE plpgsql AS $remove$
DECLARE g record; s text; ready boolean; place text; places text[]; n bigint; gone bigint := 0; refused boolean;
BEGIN
  FOR g IN SELECT * FROM ${guards} WHERE CASE WHEN made_of IS NULL THEN NOT ${hasRowsElsewhere("v.relation::regclass")} ELSE false END LOOP
    BEGIN
      ${onTrial(findPlaces, "places := '{}';")}
    EXCEPTION WHEN syntax_error_or_access_rule_violation THEN
      -- An expression that speaks of what is not there: the script says so.
      places := '{}';
    END;
    EXECUTE format('DELETE FROM %s t WHERE (%s)::text = ANY ($1)', g.relation, g.place) USING places;
    GET DIAGNOSTICS n = ROW_COUNT;
    gone := gone + n;
    -- A row that loses a value on trial lies elsewhere for as long: it is found by what its absence changes.
    IF n < cardinality(places) THEN
      g.made_of := ARRAY[g.relation];
      gone := gone + pg_temp.smartspec_remove_sources(g);
    END IF;
  END LOOP;
  -- Rows that a query gives go with those that it makes them of.
  FOR g IN SELECT * FROM ${guards} WHERE made_of IS NOT NULL LOOP
    gone := gone + pg_temp.smartspec_remove_sources(g);
  END LOOP;
  RETURN gone;
END $remove$`;
}
