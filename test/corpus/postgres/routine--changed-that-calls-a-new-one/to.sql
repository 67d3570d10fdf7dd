CREATE TYPE rate AS (low int, high int);
CREATE TABLE limits (id int PRIMARY KEY, max int, r rate);
CREATE FUNCTION least_of(v int) RETURNS boolean LANGUAGE sql AS 'SELECT v > 10 AND NOT EXISTS (SELECT FROM limits WHERE max < v)';
CREATE FUNCTION ok(v int) RETURNS boolean LANGUAGE plpgsql AS 'BEGIN RETURN least_of(v); END';
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)));
