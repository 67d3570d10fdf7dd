CREATE TABLE parts (id integer PRIMARY KEY, amount integer NOT NULL, share integer NOT NULL);
