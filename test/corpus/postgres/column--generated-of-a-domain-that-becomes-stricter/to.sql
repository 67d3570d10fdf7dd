CREATE DOMAIN name AS text NOT NULL CHECK (VALUE <> '');
CREATE TABLE t (id integer PRIMARY KEY, a text, b name GENERATED ALWAYS AS (lower(a)) STORED);
