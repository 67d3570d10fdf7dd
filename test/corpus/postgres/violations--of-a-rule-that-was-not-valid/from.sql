CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, v integer, p integer, w text);
INSERT INTO p VALUES (1);
INSERT INTO t VALUES (1, -1, 9, 'a'), (2, 5, 1, 'a'), (3, -3, 1, 'b'), (4, 5, 9, NULL), (5, -9, 7, 'c');
ALTER TABLE t ADD CONSTRAINT positive CHECK (v > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT to_p FOREIGN KEY (p) REFERENCES p NOT VALID;
