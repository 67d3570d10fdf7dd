CREATE TYPE order_state AS ENUM ('done', 'open', 'canceled');
CREATE TABLE orders (
  id integer PRIMARY KEY,
  state order_state NOT NULL DEFAULT 'open',
  history order_state[] DEFAULT '{open}',
  is_over boolean GENERATED ALWAYS AS (state = 'done' OR state = 'canceled') STORED
);
CREATE INDEX orders_done ON orders (state) WHERE state = 'done';
CREATE VIEW over_orders AS SELECT id, state FROM orders WHERE state <> 'open';
CREATE FUNCTION is_open(order_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 = 'open' $$;
