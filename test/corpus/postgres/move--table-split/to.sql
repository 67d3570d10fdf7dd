CREATE TABLE people (id serial PRIMARY KEY, name text NOT NULL);
CREATE TABLE contacts (person_id integer PRIMARY KEY REFERENCES people ON DELETE CASCADE, email varchar(60) UNIQUE, city text);
CREATE TABLE orders (id integer PRIMARY KEY, customer_id integer NOT NULL REFERENCES people ON DELETE CASCADE, total numeric(8, 2));
