CREATE TABLE t (id integer, k smallint, a varchar(3)) ;
