CREATE FUNCTION span(a int, b int) RETURNS int4range IMMUTABLE LANGUAGE sql AS $$ SELECT int4range(a, b, '[]') $$;
CREATE TABLE t (id int PRIMARY KEY, a int, b int, CHECK (a < b AND b < 1000 AND a > -1000), EXCLUDE USING gist (span(a, b) WITH &&) WHERE (a > 0));
