CREATE TABLE t (id integer PRIMARY KEY, a integer, b varchar(5) NOT NULL, c numeric(10,1), d date, e boolean DEFAULT false);
