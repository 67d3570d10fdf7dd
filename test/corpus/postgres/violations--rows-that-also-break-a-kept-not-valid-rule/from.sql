CREATE TABLE t (id integer PRIMARY KEY, v integer, w text);
INSERT INTO t VALUES (1, -1, 'a'), (2, 5, 'a'), (3, -3, 'a'), (4, -4, NULL);
ALTER TABLE t ADD CONSTRAINT positive CHECK (v > 0) NOT VALID;
