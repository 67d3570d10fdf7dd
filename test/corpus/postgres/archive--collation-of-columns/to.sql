CREATE TABLE stays (id integer PRIMARY KEY, name text);
