CREATE TABLE a (id integer PRIMARY KEY, n integer, other integer);
ALTER TABLE a ADD CONSTRAINT a_n CHECK (n > 0);
ALTER TABLE a ADD CONSTRAINT a_other FOREIGN KEY (other) REFERENCES a (id);
