CREATE TABLE t (id integer, k integer NOT NULL, v text UNIQUE, CHECK (id < 5));
