CREATE TYPE level AS ENUM ('low', 'high');
CREATE TABLE t (id integer PRIMARY KEY, a integer, state text NOT NULL DEFAULT 'none', b integer NOT NULL DEFAULT 7, c integer DEFAULT 8, d integer NOT NULL, e serial, l level NOT NULL DEFAULT 'low');
CREATE TABLE u (id integer PRIMARY KEY, a integer, b integer NOT NULL DEFAULT 7, c integer DEFAULT 8) PARTITION BY HASH (id);
CREATE TABLE u0 PARTITION OF u FOR VALUES WITH (MODULUS 1, REMAINDER 0);
