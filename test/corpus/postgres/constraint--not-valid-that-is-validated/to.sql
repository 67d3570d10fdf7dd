CREATE TABLE t (id integer PRIMARY KEY, v integer, w text NOT NULL);
ALTER TABLE t ADD CONSTRAINT positive CHECK (v > 0);
