CREATE TYPE b AS (x integer);
CREATE TABLE t (id integer PRIMARY KEY, c numeric, d numeric GENERATED ALWAYS AS (c + 1) STORED);
INSERT INTO t VALUES (1, 2);
