CREATE TABLE t (id integer PRIMARY KEY, a integer NOT NULL, twice integer GENERATED ALWAYS AS (a * 2) STORED, plain integer);
CREATE INDEX t_twice ON t (twice);
CREATE VIEW v AS SELECT id, twice FROM t;
-- generated values are made again
INSERT INTO t (id, a, plain) VALUES (1, 5, 7), (2, -5, NULL);
