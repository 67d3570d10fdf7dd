CREATE TYPE state AS ENUM ('draft', 'cancelled');
CREATE TABLE orders (id integer PRIMARY KEY, state state NOT NULL);
