CREATE TABLE t (id bigint, f integer NOT NULL);
