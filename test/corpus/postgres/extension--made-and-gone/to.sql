CREATE EXTENSION citext;
CREATE TABLE goods (id integer PRIMARY KEY, name citext NOT NULL);
