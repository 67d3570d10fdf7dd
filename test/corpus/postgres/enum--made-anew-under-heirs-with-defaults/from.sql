CREATE TYPE mood AS ENUM ('a', 'b', 'c');
CREATE TABLE t (id integer PRIMARY KEY, m mood DEFAULT 'a');
CREATE TABLE h (x integer) INHERITS (t);
INSERT INTO t VALUES (1, 'a');
INSERT INTO h VALUES (2, 'b', 3);
