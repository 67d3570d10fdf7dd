CREATE TABLE t (id integer PRIMARY KEY, v integer, w text, x integer GENERATED ALWAYS AS (v) STORED);
CREATE INDEX ON t ((100 / v));
CREATE INDEX other ON t ((100 / (x + 1)));
