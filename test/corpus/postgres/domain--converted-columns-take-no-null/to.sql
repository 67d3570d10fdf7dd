CREATE DOMAIN counted AS integer NOT NULL CHECK (VALUE > 0);
CREATE TABLE t (id integer PRIMARY KEY, v counted, x counted);
