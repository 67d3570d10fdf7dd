CREATE TABLE limits (id int PRIMARY KEY, max int);
INSERT INTO limits VALUES (1, 10);
CREATE FUNCTION ok(v int) RETURNS boolean LANGUAGE sql AS 'SELECT EXISTS (SELECT FROM limits WHERE max >= v)';
CREATE TABLE t (id int PRIMARY KEY, v int, CONSTRAINT t_ok CHECK (ok(v)));
INSERT INTO t VALUES (1, 5), (2, 7);
