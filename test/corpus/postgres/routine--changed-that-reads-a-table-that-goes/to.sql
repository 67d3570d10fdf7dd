CREATE FUNCTION ok(v int) RETURNS boolean LANGUAGE sql AS 'SELECT v > 0';
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)));
