CREATE TYPE mood AS ENUM ('ok', 'bad');
CREATE TABLE t (id integer, a mood, c varchar(3)) ;
