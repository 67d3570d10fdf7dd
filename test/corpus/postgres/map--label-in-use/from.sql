CREATE TYPE order_state AS ENUM ('open', 'refunded', 'returned', 'done');
CREATE TABLE orders (
  id integer PRIMARY KEY,
  state order_state NOT NULL DEFAULT 'open',
  history order_state[] DEFAULT '{open}',
  is_over boolean GENERATED ALWAYS AS (state = 'done' OR state = 'refunded') STORED
);
CREATE INDEX orders_done ON orders (state) WHERE state = 'done';
CREATE VIEW over_orders AS SELECT id, state FROM orders WHERE state > 'open';
CREATE FUNCTION is_open(order_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT $1 = 'open' $$;

INSERT INTO orders (id, state, history) VALUES (1, 'open', '{open}'), (2, 'refunded', '{open,refunded}'), (3, 'returned', '{open,returned,refunded,NULL}'), (4, 'done', NULL), (5, 'open', '{}');
