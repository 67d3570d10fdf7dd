CREATE TABLE t (id integer PRIMARY KEY, a integer NOT NULL, became integer GENERATED ALWAYS AS (a + 1) STORED);
INSERT INTO t (id, a) VALUES (1, 5), (2, -5);
