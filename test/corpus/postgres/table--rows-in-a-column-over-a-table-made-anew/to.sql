CREATE TYPE e AS ENUM ('b','a');
CREATE UNLOGGED TABLE a (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text, e e, at timestamp, g bigint GENERATED ALWAYS AS (length(name)) STORED, n int NOT NULL DEFAULT 4);
CREATE UNLOGGED TABLE x (id int PRIMARY KEY, a_id int REFERENCES a);
CREATE TABLE b (id int PRIMARY KEY, r a, rs a[]);
CREATE FUNCTION f(a) RETURNS text LANGUAGE sql AS 'select ($1).name';
CREATE VIEW v AS SELECT id, (r).name AS n FROM b;
CREATE TRIGGER tr BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
