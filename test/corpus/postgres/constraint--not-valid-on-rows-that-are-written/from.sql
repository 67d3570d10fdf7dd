CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, v integer, w text, x integer, p integer);
INSERT INTO t VALUES (1, -1, NULL, 7, 9), (2, 5, 'b', 8, NULL);
ALTER TABLE t ADD CONSTRAINT positive CHECK (v > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT ref FOREIGN KEY (p) REFERENCES p NOT VALID;
COMMENT ON CONSTRAINT positive ON t IS 'for new ones';
CREATE TABLE c (id integer PRIMARY KEY, v integer, a text);
INSERT INTO c VALUES (1, -1, 'a b');
ALTER TABLE c ADD CONSTRAINT positive CHECK (v > 0) NOT VALID;
