CREATE TYPE inn AS (a int, b text);
CREATE TABLE t (id int PRIMARY KEY, m inn);
CREATE TABLE holder (id int PRIMARY KEY, p t, q t[]);
INSERT INTO t VALUES (1, ROW(1, 'x'));
INSERT INTO holder VALUES (1, ROW(4, ROW(1, 'ok'))::t, ARRAY[ROW(5, ROW(2, 'x'))::t]), (2, NULL, NULL);
