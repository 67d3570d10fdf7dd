CREATE FUNCTION clean(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT lower(t) $$;
CREATE FUNCTION start() RETURNS text LANGUAGE sql AS $$ SELECT 'a'::text $$;
CREATE TABLE words (id integer PRIMARY KEY, word text CHECK (clean(word) <> 'bad'), first text DEFAULT start());
CREATE INDEX words_clean ON words (clean(word));
GRANT EXECUTE ON FUNCTION clean(text) TO PUBLIC;
COMMENT ON FUNCTION clean(text) IS 'ล้าง';
INSERT INTO words VALUES (1, 'Ok'), (2, NULL);
