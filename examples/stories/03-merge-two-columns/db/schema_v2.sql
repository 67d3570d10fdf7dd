CREATE TABLE places (id integer PRIMARY KEY, address text NOT NULL);
