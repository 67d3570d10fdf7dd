CREATE TYPE order_state AS ENUM ('canceled', 'open', 'paid');
CREATE TABLE orders (id integer PRIMARY KEY, state order_state NOT NULL DEFAULT 'open', reason text, past order_state[]);
CREATE INDEX orders_open ON orders (id) WHERE state = 'open';
CREATE FUNCTION is_over(s order_state) RETURNS boolean LANGUAGE sql IMMUTABLE AS $$ SELECT s < 'open' $$;
