CREATE TABLE limits (max int);
CREATE FUNCTION ok(v int) RETURNS boolean LANGUAGE sql AS 'SELECT v > 0 AND NOT EXISTS (SELECT FROM limits WHERE max < v)';
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)));
