CREATE TABLE z (id integer PRIMARY KEY, name text);
CREATE TABLE b (id integer PRIMARY KEY, name text);
