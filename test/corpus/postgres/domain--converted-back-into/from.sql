CREATE DOMAIN counted AS integer NOT NULL CHECK (VALUE > 0);
CREATE DOMAIN named AS text CHECK (VALUE IS NOT NULL);
CREATE TABLE t (id integer PRIMARY KEY, v counted, x counted, n named);
