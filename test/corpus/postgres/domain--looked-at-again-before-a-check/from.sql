CREATE FUNCTION fits(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT n < 100 $$;
CREATE DOMAIN fitting AS integer CHECK (fits(VALUE));
CREATE TABLE things (id integer PRIMARY KEY, n integer CONSTRAINT n_fits CHECK (fits(n)), d fitting, t text);
INSERT INTO things VALUES (1, 50, 50, 'a'), (2, NULL, NULL, NULL);
