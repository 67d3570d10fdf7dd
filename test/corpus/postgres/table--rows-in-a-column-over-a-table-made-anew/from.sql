CREATE TYPE e AS ENUM ('a','b');
CREATE TABLE a (id int PRIMARY KEY, name text, e e, at timestamptz);
CREATE TABLE x (id int PRIMARY KEY, a_id int REFERENCES a);
CREATE TABLE b (id int PRIMARY KEY, r a, rs a[]);
CREATE FUNCTION f(a) RETURNS text LANGUAGE sql AS 'select ($1).name';
CREATE VIEW v AS SELECT id, (r).name AS n FROM b;
CREATE TRIGGER tr BEFORE UPDATE ON a FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger();
