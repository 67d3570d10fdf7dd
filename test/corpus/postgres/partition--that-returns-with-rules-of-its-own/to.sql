CREATE TABLE t (a integer NOT NULL, b integer, c integer) PARTITION BY RANGE (a);
CREATE TABLE t_rest PARTITION OF t DEFAULT;
