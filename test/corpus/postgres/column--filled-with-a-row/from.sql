CREATE TYPE c AS (a text, b int);
CREATE TABLE t (id int primary key);
INSERT INTO t VALUES (1);
