CREATE TYPE state AS ENUM ('draft', 'cancelled', 'v1.1', 'b', 'a');
CREATE TABLE orders (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'cancelled', states state[]);
CREATE VIEW canceled AS SELECT id FROM orders WHERE state = 'cancelled';
CREATE INDEX orders_canceled ON orders (id) WHERE state = 'cancelled';
