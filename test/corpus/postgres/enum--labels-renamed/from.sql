CREATE TYPE state AS ENUM ('draft', 'canceled', 'v1.0', 'a', 'b');
CREATE TABLE orders (id integer PRIMARY KEY, state state NOT NULL DEFAULT 'canceled', states state[]);
CREATE VIEW canceled AS SELECT id FROM orders WHERE state = 'canceled';
CREATE INDEX orders_canceled ON orders (id) WHERE state = 'canceled';
INSERT INTO orders VALUES (1, 'canceled', '{canceled,draft}'), (2, 'draft', NULL), (3, 'v1.0', '{}'), (4, 'a', '{a,b,NULL}'), (5, 'b', NULL);
