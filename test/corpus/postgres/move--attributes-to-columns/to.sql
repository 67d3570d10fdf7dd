CREATE TABLE products (id integer PRIMARY KEY, name text NOT NULL, color text, weight numeric, others jsonb NOT NULL);
