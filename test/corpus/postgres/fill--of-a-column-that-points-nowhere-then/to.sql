CREATE TABLE state (id integer PRIMARY KEY, word text);
CREATE TABLE uses (n integer PRIMARY KEY, state integer NOT NULL);
