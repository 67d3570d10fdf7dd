CREATE SCHEMA kinds;
CREATE TYPE post_state AS ENUM ('draft', 'open');
CREATE DOMAIN address AS text CONSTRAINT mail_check CHECK (VALUE LIKE '%@%');
CREATE TYPE kinds.place AS (x integer, y integer);
CREATE TABLE posts (id integer PRIMARY KEY, state post_state NOT NULL DEFAULT 'draft', states post_state[], author address, at kinds.place);
CREATE VIEW open_posts AS SELECT id, state FROM posts WHERE state = 'open'::post_state;
CREATE FUNCTION next(s post_state) RETURNS post_state LANGUAGE sql AS $$ SELECT 'open'::post_state $$;
COMMENT ON TYPE post_state IS 'สถานะ';
