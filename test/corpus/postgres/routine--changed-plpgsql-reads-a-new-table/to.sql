CREATE TABLE limits (id int PRIMARY KEY, max int);
CREATE FUNCTION ok(v int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN EXISTS (SELECT FROM limits WHERE max >= v); END';
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)));
