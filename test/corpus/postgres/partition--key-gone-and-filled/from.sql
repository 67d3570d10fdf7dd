CREATE TABLE t (id integer, k text NOT NULL, f integer, n bigserial) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN ('a');
CREATE TABLE t2 PARTITION OF t DEFAULT;
INSERT INTO t (id, k, f) VALUES (1, 'a', NULL), (1, 'b', 0), (1, 'a', 0), (1, 'c', NULL);
