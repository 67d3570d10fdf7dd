CREATE TABLE people (id integer PRIMARY KEY, name text);
CREATE TABLE staff (boss integer REFERENCES people (id), grade integer, pay integer) INHERITS (people);
INSERT INTO people VALUES (1, 'ann'), (2, 'bo');
INSERT INTO staff VALUES (10, 'cy', 1, 3, 100), (11, 'di', 2, NULL, 200);
CREATE TABLE managers (bonus integer) INHERITS (staff);
INSERT INTO managers VALUES (20, 'ed', 1, 5, 300, 7);
