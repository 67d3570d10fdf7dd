CREATE TABLE employees (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE people (id integer PRIMARY KEY, name text NOT NULL);
CREATE VIEW names AS SELECT name FROM people;
