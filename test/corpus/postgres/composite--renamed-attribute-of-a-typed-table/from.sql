CREATE TYPE pt AS (x int, y int);
CREATE TABLE t OF pt;
CREATE TABLE holder (id int PRIMARY KEY, p pt, q pt[]);
INSERT INTO t VALUES (1, 2);
INSERT INTO holder VALUES (1, ROW(4, 5), ARRAY[ROW(5, 3)::pt]), (2, NULL, NULL);
