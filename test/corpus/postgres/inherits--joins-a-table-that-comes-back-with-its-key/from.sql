CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE staff () INHERITS (people);
INSERT INTO people VALUES (1, 'ann');
INSERT INTO staff VALUES (2, 'bo'), (3, 'cy');
