CREATE TABLE orders (
  id integer PRIMARY KEY,
  price numeric(10,2) NOT NULL,
  count integer NOT NULL,
  total numeric GENERATED ALWAYS AS (price * count) STORED
);
CREATE INDEX orders_total ON orders (total);
CREATE VIEW large AS SELECT id, total FROM orders WHERE total > 100;
