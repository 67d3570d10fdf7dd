CREATE TABLE customers (id serial PRIMARY KEY, mail text NOT NULL UNIQUE);
CREATE TABLE deleted_customers (id integer PRIMARY KEY, mail text NOT NULL, deleted_at timestamptz NOT NULL);
CREATE TABLE letters (id integer PRIMARY KEY, customer_id integer REFERENCES customers ON DELETE CASCADE, text text);
