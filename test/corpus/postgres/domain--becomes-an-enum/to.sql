CREATE TYPE status AS ENUM ('done', 'open');
CREATE TYPE colour AS ENUM ('red', 'blue');
CREATE TABLE t (id int PRIMARY KEY, s status NOT NULL DEFAULT 'open', cs colour[]);
CREATE VIEW v AS SELECT id, s FROM t;
CREATE INDEX t_s ON t (s);
CREATE FUNCTION f(status) RETURNS text LANGUAGE sql AS 'select $1::text';
COMMENT ON TYPE status IS 'new';
