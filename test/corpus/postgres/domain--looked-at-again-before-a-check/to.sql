CREATE FUNCTION fits(n integer) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT n > 10 $$;
CREATE DOMAIN fitting AS integer CHECK (fits(VALUE));
CREATE TABLE things (id integer PRIMARY KEY, n integer CONSTRAINT n_fits CHECK (fits(n)), d fitting, t text);
