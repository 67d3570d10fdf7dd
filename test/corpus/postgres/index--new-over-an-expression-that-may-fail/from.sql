CREATE TABLE t (id integer PRIMARY KEY, v integer, w text);
INSERT INTO t VALUES (1, 1, 'a'), (2, 4, 'b');
