CREATE TYPE order_state AS ENUM ('open', 'paid', 'sent');
CREATE TABLE orders (id integer PRIMARY KEY, state order_state NOT NULL DEFAULT 'open', past order_state[]);
CREATE INDEX orders_open ON orders (id) WHERE state = 'open';

INSERT INTO orders VALUES (1, 'open', NULL), (2, 'sent', '{open,paid}'), (3, 'paid', '{}');
