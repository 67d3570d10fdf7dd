CREATE FUNCTION ok(i integer) RETURNS boolean IMMUTABLE LANGUAGE sql AS 'SELECT i > 10 AND i < 1000';
CREATE FUNCTION part(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT left(t, 2) $$;
CREATE FUNCTION through(i integer) RETURNS boolean IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT ok(i + 1); END;
CREATE FUNCTION same(a text, b text) RETURNS boolean IMMUTABLE LANGUAGE sql BEGIN ATOMIC SELECT part(a) = part(b); END;
CREATE OPERATOR === (FUNCTION = same, LEFTARG = text, RIGHTARG = text);
CREATE DOMAIN positive AS integer CHECK (ok(VALUE));
CREATE TABLE t (
  id integer PRIMARY KEY, n integer, d positive, ds positive[], name text,
  g text GENERATED ALWAYS AS (part(name)) STORED,
  CONSTRAINT n_ok CHECK (ok(n)), CONSTRAINT id_ok CHECK (through(id)), CONSTRAINT is_part CHECK (name === name)
);
CREATE UNIQUE INDEX t_part ON t (part(name));
CREATE UNIQUE INDEX t_g ON t (g);
CREATE TABLE p (id integer, CONSTRAINT p_ok CHECK (ok(id))) PARTITION BY RANGE (id);
CREATE TABLE p_low PARTITION OF p FOR VALUES FROM (0) TO (100);
CREATE TABLE heir (more text) INHERITS (t);
COMMENT ON CONSTRAINT n_ok ON t IS 'n is ok';
COMMENT ON CONSTRAINT positive_check ON DOMAIN positive IS 'positive';
