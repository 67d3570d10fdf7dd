CREATE TABLE keepers (id integer PRIMARY KEY);
