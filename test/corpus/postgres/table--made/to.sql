CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE orders (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  customer_id integer NOT NULL REFERENCES customers (id) ON DELETE CASCADE,
  placed timestamptz NOT NULL DEFAULT now(),
  total numeric(10,2) NOT NULL CHECK (total >= 0),
  vat numeric(10,2) GENERATED ALWAYS AS (total * 0.07) STORED,
  UNIQUE (customer_id, placed)
);
CREATE UNLOGGED TABLE order_cache (key text PRIMARY KEY, body jsonb) WITH (fillfactor = 70);
CREATE TABLE notes ();
CREATE INDEX orders_placed ON orders (placed DESC NULLS LAST);
COMMENT ON TABLE orders IS 'what was bought';
COMMENT ON COLUMN orders.vat IS 'ภาษี';
