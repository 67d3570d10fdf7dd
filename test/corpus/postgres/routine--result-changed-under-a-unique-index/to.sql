CREATE FUNCTION k(t text) RETURNS varchar IMMUTABLE LANGUAGE sql AS 'SELECT left(lower(t), 2)::varchar';
CREATE TABLE t (id int PRIMARY KEY, v text CHECK (length(k(v)) < 5));
CREATE UNIQUE INDEX u ON t (k(v)) WHERE k(v) <> '';
