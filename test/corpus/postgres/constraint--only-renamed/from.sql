CREATE TABLE a (id integer, n integer, CONSTRAINT old_pk PRIMARY KEY (id), CONSTRAINT old_check CHECK (n > 0));
CREATE TABLE b (id integer PRIMARY KEY, a_id integer, CONSTRAINT old_fk FOREIGN KEY (a_id) REFERENCES a (id));
CREATE INDEX old_index ON b (a_id) WHERE a_id > 1;
COMMENT ON INDEX old_index IS 'kept';
INSERT INTO a VALUES (1, 1);
INSERT INTO b VALUES (1, 1);
