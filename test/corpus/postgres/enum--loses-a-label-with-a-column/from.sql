CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (id integer PRIMARY KEY, m mood);
INSERT INTO t VALUES (1, 'c'), (2, NULL);
