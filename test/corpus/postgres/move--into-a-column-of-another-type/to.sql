CREATE TABLE town (id integer PRIMARY KEY, code double precision);
CREATE TABLE visit (id integer PRIMARY KEY, code bigint);
