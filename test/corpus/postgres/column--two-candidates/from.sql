CREATE TABLE t (id integer PRIMARY KEY, first text, second text);
INSERT INTO t VALUES (1, 'a', 'ข');
