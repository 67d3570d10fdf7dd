import { findPlaces, onTrial } from "../row_guard.ts";

/** Name of the function, in the session's temporary schema: `(source text, condition text, prepare text[]) -> bigint`. */
export const countRefused = "pg_temp.smartspec_count";

/** Makes a function that counts the rows which a guard refuses. Writes nothing that stays. */
export const createCountRefused = `CREATE FUNCTION ${countRefused}(source text, condition text, prepare text[]) RETURNS bigint LANGUAGE plpgsql AS $count$
DECLARE g record; s text; ready boolean; place text; places text[]; refused boolean;
BEGIN
  SELECT source, condition, prepare INTO g;
  ${onTrial(findPlaces, "places := '{}';")}
  RETURN coalesce(cardinality(places), 0);
END $count$;`;

export const dropCountRefused = `DROP FUNCTION IF EXISTS ${countRefused}(text, text, text[]);`;
