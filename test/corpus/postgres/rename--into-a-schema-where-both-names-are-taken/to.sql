CREATE SCHEMA old;
CREATE TABLE orders (id integer CONSTRAINT current_order PRIMARY KEY, price numeric NOT NULL);
CREATE TABLE former_orders (id integer CONSTRAINT past_order PRIMARY KEY, price numeric NOT NULL);
CREATE TABLE old.former_orders (id integer PRIMARY KEY);
