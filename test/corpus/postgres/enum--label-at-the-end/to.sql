CREATE TYPE status AS ENUM ('new', 'paid', 'sent');
CREATE TABLE orders (id integer PRIMARY KEY, status status NOT NULL);
CREATE INDEX orders_open ON orders (id) WHERE status = 'new';
