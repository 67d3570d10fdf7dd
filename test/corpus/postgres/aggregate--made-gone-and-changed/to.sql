CREATE FUNCTION plus(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT coalesce($1, 0) + $2 $$;
CREATE FUNCTION minus(bigint, integer) RETURNS bigint LANGUAGE sql IMMUTABLE AS $$ SELECT $1 - $2 $$;
CREATE FUNCTION fin(bigint) RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT $1::text $$;
CREATE AGGREGATE total(integer) (SFUNC = plus, STYPE = bigint, INITCOND = '7', PARALLEL = SAFE, COMBINEFUNC = int8pl,
  MSFUNC = plus, MINVFUNC = minus, MSTYPE = bigint, MFINALFUNC = int8up, MFINALFUNC_MODIFY = SHAREABLE, MINITCOND = '1');
COMMENT ON AGGREGATE total(integer) IS 'after';
GRANT EXECUTE ON FUNCTION total(integer) TO pg_monitor;
CREATE AGGREGATE told(integer) (SFUNC = plus, STYPE = bigint, FINALFUNC = fin);
CREATE AGGREGATE counted(*) (SFUNC = int8inc, STYPE = bigint, INITCOND = '1');
CREATE AGGREGATE lowest(integer) (SFUNC = int4smaller, STYPE = integer, SORTOP = <);
CREATE AGGREGATE share(float8 ORDER BY integer) (SFUNC = ordered_set_transition, STYPE = internal, FINALFUNC = percentile_disc_final, FINALFUNC_EXTRA,
  FINALFUNC_MODIFY = SHAREABLE);
CREATE AGGREGATE ranked(VARIADIC "any" ORDER BY VARIADIC "any") (SFUNC = ordered_set_transition_multi, STYPE = internal, FINALFUNC = rank_final,
  FINALFUNC_EXTRA, FINALFUNC_MODIFY = READ_ONLY, HYPOTHETICAL);
CREATE TABLE t (id integer PRIMARY KEY, n integer);
CREATE VIEW v AS SELECT total(n) AS total, told(n) AS told FROM t;
