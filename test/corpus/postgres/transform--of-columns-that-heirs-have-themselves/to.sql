CREATE TABLE people (id integer PRIMARY KEY, name text);
CREATE TABLE staff (boss integer REFERENCES people (id), grade integer, pay text) INHERITS (people);
CREATE TABLE managers (bonus integer) INHERITS (staff);
