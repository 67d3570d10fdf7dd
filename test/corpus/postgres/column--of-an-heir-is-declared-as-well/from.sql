CREATE TABLE entry (felt text);
CREATE TABLE note (text text) INHERITS (entry);
INSERT INTO entry VALUES ('low'), (NULL);
INSERT INTO note VALUES ('x', 'a'), ('high', 'b');
