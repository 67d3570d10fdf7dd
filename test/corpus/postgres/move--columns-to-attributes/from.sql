CREATE TABLE products (id integer PRIMARY KEY, name text NOT NULL, color text, weight numeric(6,2) NOT NULL);
INSERT INTO products VALUES (1, 'chair', 'red', 3.50), (2, 'table', NULL, 0), (3, 'lamp', '', 1000);
