CREATE TABLE customers (
  id serial PRIMARY KEY,
  name text NOT NULL,
  email varchar(60) UNIQUE,
  city text,
  note text,
  CONSTRAINT customers_city CHECK (city <> '')
);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES customers ON DELETE CASCADE, total numeric(8, 2));
INSERT INTO customers (name, email, city, note) VALUES ('Ann', 'ann@example.org', 'Bangkok', 'old'), ('Bob', NULL, NULL, NULL), ('Eve', 'eve@example.org', 'Chiang Mai', 'new');
INSERT INTO orders VALUES (1, 1, 10.50), (2, 3, 7);
