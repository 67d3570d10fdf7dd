CREATE TABLE t (id integer, k varchar(2)) PARTITION BY LIST (k);
CREATE TABLE t1 PARTITION OF t FOR VALUES IN ('a', 'b');
