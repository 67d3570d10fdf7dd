CREATE FUNCTION k(t text) RETURNS text IMMUTABLE LANGUAGE sql AS 'SELECT t';
CREATE TABLE t (id int PRIMARY KEY, v text CHECK (length(k(v)) < 5));
CREATE UNIQUE INDEX u ON t (k(v)) WHERE k(v) <> '';
