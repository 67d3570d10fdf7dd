CREATE DOMAIN email AS text CHECK (VALUE LIKE '%@%');
CREATE TABLE t (id int PRIMARY KEY, e text, f email NOT NULL, CHECK (e <> 'x@y'));
CREATE INDEX te ON t (e); CREATE VIEW v AS SELECT e, f FROM t;
