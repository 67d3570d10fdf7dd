CREATE TABLE t (id integer NOT NULL, v text);
INSERT INTO t VALUES (1, 'x'), (2, 'y'), (2, NULL);
