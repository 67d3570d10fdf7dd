CREATE FUNCTION "n0"(text) RETURNS text IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN RETURN lower($1); END $$;
GRANT EXECUTE ON FUNCTION "n0"(text) TO pg_signal_backend;
ALTER FUNCTION "n0"(text) OWNER TO pg_signal_backend;
