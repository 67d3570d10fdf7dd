CREATE TYPE place AS (street text, floor integer);
CREATE TABLE offices (id integer PRIMARY KEY, at place, spare place);
CREATE TABLE desks (id integer PRIMARY KEY, office integer NOT NULL REFERENCES offices (id));
