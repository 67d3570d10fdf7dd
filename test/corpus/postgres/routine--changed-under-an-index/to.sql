CREATE FUNCTION norm(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT lower(trim(t)) $$;
CREATE TABLE words (id integer PRIMARY KEY, word text CHECK (norm(word) <> 'bad'), folded text GENERATED ALWAYS AS (norm(word)) STORED);
CREATE INDEX words_norm ON words (norm(word)) WHERE norm(word) IS NOT NULL;
CREATE VIEW folded AS SELECT id, folded FROM words;
COMMENT ON INDEX words_norm IS 'ดัชนี';
