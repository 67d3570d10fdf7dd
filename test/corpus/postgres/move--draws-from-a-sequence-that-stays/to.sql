CREATE SEQUENCE tickets START 100;
CREATE TABLE orders (id integer PRIMARY KEY, customer text NOT NULL);
CREATE TABLE customers (name text PRIMARY KEY, ticket bigint DEFAULT nextval('tickets'));
