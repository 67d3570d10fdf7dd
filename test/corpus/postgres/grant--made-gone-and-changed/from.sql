CREATE ROLE "Reader 1";
CREATE ROLE writer;
CREATE TABLE t (id serial PRIMARY KEY, a text, b text);
CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $$ SELECT 1 $$;
CREATE TYPE e AS ENUM ('x');
GRANT SELECT, INSERT ON t TO writer;
GRANT UPDATE (a) ON t TO "Reader 1";
GRANT USAGE ON SEQUENCE t_id_seq TO writer;
INSERT INTO t (a) VALUES ('x');
