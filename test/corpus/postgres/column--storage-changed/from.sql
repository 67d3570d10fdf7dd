CREATE TABLE t (id integer PRIMARY KEY, body text);
INSERT INTO t VALUES (1, 'x');
