CREATE TABLE t (id integer PRIMARY KEY, v integer);
CREATE VIEW w AS SELECT id FROM t;
