CREATE FUNCTION ok(i integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT i > 0';
CREATE DOMAIN positive AS integer CONSTRAINT is_positive CHECK (ok(VALUE)) CONSTRAINT is_odd CHECK (VALUE % 2 = 1);
CREATE DOMAIN narrow AS positive CHECK (VALUE < 100);
CREATE TABLE t (id integer PRIMARY KEY, d positive, n narrow NOT NULL DEFAULT 7);
COMMENT ON CONSTRAINT is_positive ON DOMAIN positive IS 'positive';
INSERT INTO t VALUES (1, 7, 9), (2, NULL, 11);
