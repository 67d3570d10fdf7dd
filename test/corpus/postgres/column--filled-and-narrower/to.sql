CREATE TYPE mood AS ENUM ('ok', 'bad', 'none');
CREATE TABLE t (id integer PRIMARY KEY, a varchar(4) NOT NULL, b smallint NOT NULL, m mood NOT NULL);
CREATE TABLE h (z integer) INHERITS (t);
