CREATE TABLE customers (id integer PRIMARY KEY, name text NOT NULL);
CREATE TABLE addresses (customer_id integer PRIMARY KEY REFERENCES customers, street text, city text);
