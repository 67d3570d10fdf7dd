CREATE TABLE t (id integer PRIMARY KEY, v integer, w text);
INSERT INTO t VALUES (1, -1, 'a'), (2, 5, 'a'), (3, -3, 'a');
ALTER TABLE t ADD CONSTRAINT positive CHECK (v > 0 OR w = 'z') NOT VALID;
ALTER TABLE t ADD CONSTRAINT somewhat CHECK (length(w) > 1) NOT VALID;
