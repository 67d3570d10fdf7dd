CREATE TABLE places (id integer PRIMARY KEY, street text NOT NULL, city text);
