CREATE TYPE state AS ENUM ('draft', 'canceled');
CREATE TABLE orders (id integer PRIMARY KEY, state state NOT NULL);
INSERT INTO orders VALUES (1, 'draft');
