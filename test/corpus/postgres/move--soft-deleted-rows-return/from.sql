CREATE TABLE customers (id integer PRIMARY KEY, mail text NOT NULL UNIQUE);
CREATE TABLE deleted_customers (id integer PRIMARY KEY, mail text NOT NULL, deleted_at timestamptz NOT NULL);
INSERT INTO customers VALUES (1, 'a@x'), (3, 'b@x');
INSERT INTO deleted_customers VALUES (2, 'b@x', '2024-01-01+00'), (4, 'b@x', '2023-01-01+00');
