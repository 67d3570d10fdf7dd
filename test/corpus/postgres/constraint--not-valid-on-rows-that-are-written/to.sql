CREATE TABLE p (id integer PRIMARY KEY);
CREATE TABLE t (id integer PRIMARY KEY, v integer, w text NOT NULL, y integer NOT NULL, p integer);
ALTER TABLE t ADD CONSTRAINT positive CHECK (v > 0) NOT VALID;
ALTER TABLE t ADD CONSTRAINT ref FOREIGN KEY (p) REFERENCES p NOT VALID;
COMMENT ON CONSTRAINT positive ON t IS 'for new ones';
CREATE TABLE c (id integer PRIMARY KEY, v integer, b text);
ALTER TABLE c ADD CONSTRAINT positive CHECK (v > 0) NOT VALID;
