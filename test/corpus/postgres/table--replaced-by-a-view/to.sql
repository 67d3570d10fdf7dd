CREATE TABLE employees (id integer PRIMARY KEY, name text NOT NULL, salary integer);
CREATE VIEW people AS SELECT id, name FROM employees;
