CREATE TABLE t (id integer PRIMARY KEY, a text, b integer);
CREATE VIEW one AS SELECT id, upper(a) AS a, b FROM t;
CREATE VIEW over_one AS SELECT id, a FROM one;
