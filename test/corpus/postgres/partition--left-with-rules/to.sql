CREATE TABLE t (id integer, k integer NOT NULL) PARTITION BY RANGE (k);
CREATE TABLE t1 (id integer, k integer);
