CREATE TABLE t (id integer PRIMARY KEY, a bigint NOT NULL, twice integer GENERATED ALWAYS AS (a * 2 + 1) STORED, plain integer);
CREATE INDEX t_twice ON t (twice);
CREATE VIEW v AS SELECT id, twice FROM t;
