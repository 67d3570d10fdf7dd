CREATE TYPE b AS (x integer);
CREATE TABLE t (id integer PRIMARY KEY, c numeric, d b);
