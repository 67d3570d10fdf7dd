CREATE TYPE size AS ();
CREATE TABLE boards (id integer PRIMARY KEY, measured char(12));
CREATE TABLE doors (id integer PRIMARY KEY, measured char(12)[]);
