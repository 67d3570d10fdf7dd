CREATE TABLE a (id integer, n integer, CONSTRAINT "New PK" PRIMARY KEY (id), CONSTRAINT new_check CHECK (n > 0));
CREATE TABLE b (id integer PRIMARY KEY, a_id integer, CONSTRAINT new_fk FOREIGN KEY (a_id) REFERENCES a (id));
CREATE INDEX new_index ON b (a_id) WHERE a_id > 1;
COMMENT ON INDEX new_index IS 'kept';
