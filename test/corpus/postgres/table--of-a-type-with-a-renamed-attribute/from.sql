CREATE TYPE person AS (id integer, name text);
CREATE TABLE people OF person (id PRIMARY KEY, name WITH OPTIONS DEFAULT 'x');
CREATE TABLE more OF person (CHECK (name <> ''));
CREATE INDEX people_name ON people (lower(name));
INSERT INTO people VALUES (1, 'แอน');
INSERT INTO more VALUES (2, 'b');
