CREATE TABLE t (id integer PRIMARY KEY, n integer, m text);
INSERT INTO t VALUES (1, 5, 'a'), (2, 50, 'b');
