CREATE FUNCTION clean(word text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT lower(word) $$;
CREATE FUNCTION start() RETURNS varchar LANGUAGE sql AS $$ SELECT 'a'::varchar $$;
CREATE FUNCTION fresh() RETURNS integer LANGUAGE sql AS $$ SELECT 7 $$;
CREATE TABLE words (id integer PRIMARY KEY, word text CHECK (clean(word) <> 'bad'), first text DEFAULT start(), rank integer NOT NULL DEFAULT fresh());
CREATE INDEX words_clean ON words (clean(word));
GRANT EXECUTE ON FUNCTION clean(text) TO PUBLIC;
COMMENT ON FUNCTION clean(text) IS 'ล้าง';
