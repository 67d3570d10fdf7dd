CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
CREATE VIEW one AS SELECT id, a FROM t;
CREATE VIEW over_one AS SELECT * FROM one;
INSERT INTO t VALUES (1, 'a', 2);
