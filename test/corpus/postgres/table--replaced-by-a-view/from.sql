CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE employees (id integer PRIMARY KEY, name text NOT NULL, salary integer);
INSERT INTO people (name) VALUES ('Ann'), ('บุญมี');
INSERT INTO employees VALUES (1, 'Ann', 100);
