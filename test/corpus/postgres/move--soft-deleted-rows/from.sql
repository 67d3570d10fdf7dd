CREATE TABLE customers (id serial PRIMARY KEY, mail text NOT NULL, deleted_at timestamptz);
CREATE UNIQUE INDEX customers_mail ON customers (mail) WHERE deleted_at IS NULL;
CREATE VIEW customers_present AS SELECT id, mail FROM customers WHERE deleted_at IS NULL;
INSERT INTO customers (mail, deleted_at) VALUES ('a@x', NULL), ('b@x', '2024-01-01+00'), ('b@x', NULL), ('b@x', '2023-01-01+00');
CREATE TABLE letters (id integer PRIMARY KEY, customer_id integer REFERENCES customers ON DELETE CASCADE, text text);
INSERT INTO letters VALUES (1, 1, 'hello'), (2, 2, 'bye'), (3, NULL, NULL);
