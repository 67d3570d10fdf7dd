CREATE DOMAIN d AS text NOT NULL CHECK (length(VALUE) < 4);
CREATE TABLE t (id integer PRIMARY KEY, x d, y d);
