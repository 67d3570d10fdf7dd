CREATE TABLE t (id integer, k integer NOT NULL, v text) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN (1);
CREATE TABLE t2 PARTITION OF t DEFAULT;
INSERT INTO t VALUES (1, 1, 'a'), (1, 1, 'a'), (5, 2, 'b'), (6, 2, NULL), (9, 1, 'z');
