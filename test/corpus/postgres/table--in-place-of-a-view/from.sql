CREATE TABLE employees (id integer PRIMARY KEY, name text NOT NULL);
CREATE VIEW people AS SELECT id, name FROM employees;
CREATE VIEW names AS SELECT name FROM people;
GRANT SELECT ON people TO PUBLIC;
INSERT INTO employees VALUES (1, 'Ann'), (2, 'Bo');
