CREATE TABLE t (a integer NOT NULL, b integer, c integer) PARTITION BY RANGE (a);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
INSERT INTO t VALUES (1, 1), (15, 1), (16, 1), (17, 500), (5, 1), (6, 700), (30, 4);
