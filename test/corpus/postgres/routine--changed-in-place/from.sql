CREATE FUNCTION greet(name text) RETURNS text LANGUAGE sql AS $$ SELECT 'hello ' || name $$;
CREATE FUNCTION greet(times integer) RETURNS text LANGUAGE sql AS $$ SELECT repeat('hi', times) $$;
CREATE PROCEDURE tidy() LANGUAGE plpgsql AS $$ BEGIN NULL; END $$;
CREATE FUNCTION gone(a integer, b text DEFAULT 'x') RETURNS void LANGUAGE plpgsql AS $$ BEGIN END $$;
CREATE TABLE log (line text);
INSERT INTO log VALUES ('one'), ('one'), (NULL);
