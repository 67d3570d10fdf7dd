CREATE TYPE mood AS ENUM ('low', 'high');
CREATE TABLE entry (felt mood);
CREATE TABLE note (text text) INHERITS (entry);
INSERT INTO entry VALUES ('low'), (NULL);
INSERT INTO note VALUES (NULL, 'a'), ('high', 'b');
