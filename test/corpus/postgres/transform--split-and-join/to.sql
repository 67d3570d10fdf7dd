CREATE TABLE people (id integer PRIMARY KEY, first_name text NOT NULL, last_name text, address text, note text);
CREATE INDEX people_name ON people (last_name, first_name);
CREATE VIEW labels AS SELECT id, concat_ws(' ', first_name, last_name) AS label FROM people;
