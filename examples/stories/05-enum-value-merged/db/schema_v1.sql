CREATE TYPE order_state AS ENUM ('open', 'paid', 'refunded', 'canceled');
CREATE TABLE orders (id integer PRIMARY KEY, state order_state NOT NULL);
