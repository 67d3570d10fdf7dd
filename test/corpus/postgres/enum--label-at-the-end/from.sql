CREATE TYPE status AS ENUM ('new', 'paid');
CREATE TABLE orders (id integer PRIMARY KEY, status status NOT NULL);
CREATE INDEX orders_open ON orders (id) WHERE status = 'new';
INSERT INTO orders VALUES (1, 'new'), (2, 'paid');
