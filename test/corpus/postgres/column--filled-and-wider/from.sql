CREATE TABLE t (id integer PRIMARY KEY, a varchar(3), b smallint);
