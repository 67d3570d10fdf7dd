CREATE TABLE offices (id integer PRIMARY KEY, a varchar(5), b varchar(5));
