CREATE TYPE order_state AS ENUM ('open', 'paid', 'refunded', 'canceled');
CREATE TABLE orders (id integer PRIMARY KEY, state order_state NOT NULL);
INSERT INTO orders VALUES (1, 'paid'), (2, 'refunded'), (3, 'canceled');
