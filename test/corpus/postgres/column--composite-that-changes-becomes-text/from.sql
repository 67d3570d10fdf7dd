CREATE TYPE size AS (width integer);
CREATE TABLE boards (id integer PRIMARY KEY, measured size);
CREATE TABLE doors (id integer PRIMARY KEY, measured size);
