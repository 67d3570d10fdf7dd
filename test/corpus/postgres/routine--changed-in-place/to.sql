CREATE FUNCTION greet(name text) RETURNS text LANGUAGE sql STABLE AS $$ SELECT 'สวัสดี ' || name || '$smartspec$' $$;
CREATE FUNCTION greet(times integer) RETURNS text LANGUAGE sql AS $$ SELECT repeat('hi', times) $$;
CREATE PROCEDURE tidy(INOUT n integer) LANGUAGE plpgsql AS $$ BEGIN n := n + 1; END $$;
CREATE FUNCTION pairs(VARIADIC list integer[]) RETURNS TABLE (a integer, b integer) LANGUAGE sql AS $$ SELECT 1, 2 $$;
CREATE TABLE log (line text);
