CREATE FUNCTION small(i integer) RETURNS boolean IMMUTABLE LANGUAGE plpgsql AS $$ BEGIN IF i < 0 THEN RAISE EXCEPTION 'no'; END IF; RETURN i < 100; END $$;
CREATE FUNCTION norm(t text) RETURNS text IMMUTABLE LANGUAGE sql AS $$ SELECT upper(t) $$;
CREATE TABLE t (id integer PRIMARY KEY, n integer, m text, CONSTRAINT n_small CHECK (small(n)), h text GENERATED ALWAYS AS (norm(m)) STORED UNIQUE);
CREATE UNIQUE INDEX t_m ON t (norm(m));
