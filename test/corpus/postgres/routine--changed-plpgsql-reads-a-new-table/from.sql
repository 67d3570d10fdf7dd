CREATE FUNCTION ok(v int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN v > 0; END';
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)));
