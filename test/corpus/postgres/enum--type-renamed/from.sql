CREATE TYPE state AS ENUM ('draft', 'open');
CREATE DOMAIN mail AS text CHECK (VALUE LIKE '%@%');
CREATE TYPE place AS (x integer, y integer);
CREATE TABLE posts (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'draft', states state[], author mail, at place);
CREATE VIEW open_posts AS SELECT id, state FROM posts WHERE state = 'open'::state;
CREATE FUNCTION next(s state) RETURNS state LANGUAGE sql AS $$ SELECT 'open'::state $$;
COMMENT ON TYPE state IS 'สถานะ';
INSERT INTO posts VALUES (1, 'draft', '{open}', 'a@b', '(1,2)'), (2, 'open', NULL, NULL, NULL);
