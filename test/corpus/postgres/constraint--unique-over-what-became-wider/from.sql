CREATE TABLE t (id integer PRIMARY KEY, a varchar(3) UNIQUE, b integer UNIQUE, n numeric(4,1) UNIQUE);
