CREATE TABLE t (id integer PRIMARY KEY, a integer, state text);
CREATE TABLE u (id integer PRIMARY KEY, a integer);
INSERT INTO t VALUES (1, 5, 'x'), (2, NULL, NULL), (3, 0, '');
INSERT INTO u VALUES (1, 5), (2, NULL);
