CREATE TABLE t (id integer PRIMARY KEY, a bigint NOT NULL, became integer);
