CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE t (id int PRIMARY KEY, e email, f text, CHECK (e <> 'x@y'));
CREATE INDEX te ON t (e); CREATE VIEW v AS SELECT e, f FROM t;
INSERT INTO t VALUES (1, 'a@b', 'c@d');
